"""Findings about the words of a text: beside its source, and by the rules of its language."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: tuple[Code, ...] = (
    # --- beside the source
    Code(
        "same", W,
        "This is still the text of the source language.",
        "Translate it; or, if it is the same word in this language, waive it in leaflet.yaml with a reason.",
        "An untranslated text is the most common slip when files are copied.",
    ),
    Code(
        "glossary-use", W,
        "The source says “{term}”; the glossary asks for: {words}.",
        "Use one of these words, or add the right one to glossary.yaml.",
        "A thing that has two names on one sheet is taken for two things.",
    ),
    Code(
        "glossary-avoid", W,
        "The glossary forbids “{word}” for “{term}”.",
        "Use instead: {words}",
        "The forbidden word means something else to readers, or another sheet uses it for something else.",
    ),
    Code(
        "bold-lost", W,
        "The source has bold words here; this text has none.",
        "Put ** around the words that carry the weight in this language.",
        "People who only glance at a poster read the bold words alone.",
    ),
    Code(
        "paragraphs-differ", W,
        "This text has {own} paragraphs; the source has {wanted}.",
        "Separate paragraphs with a blank line, as in the source.",
        "The page is made for as many paragraphs as the source has.",
    ),
    Code(
        "fact-typed", W,
        "“{typed}” is typed here, but it is a fact of the project.",
        "Write {{{name}}} instead.",
        "Facts are changed in one place, leaflet.yaml; copies typed into texts are forgotten.",
    ),
    Code(
        "number-differs", E,
        "“{number}” stands here; the source has “{wanted}”.",
        "Type it again from the source. Forms may differ (9 p.m. is 21:00, 1,500 is 1.500); what is said may not.",
        "A wrong number, hour, day or price on a wall does harm.",
    ),
    Code(
        "number-foreign", E,
        "The number {number} is not in the source.",
        "Check it against the source; telephone numbers and numbers of laws belong in the facts in leaflet.yaml.",
        "A wrong telephone number on a wall does harm.",
    ),
    Code(
        "number-doubtful", W,
        "“{number}” stands here where the source has “{wanted}”.",
        "Check both; where it was rounded or converted on purpose, waive it in leaflet.yaml with a reason.",
        "Most such differences are slips; some are a translator's care for the reader.",
    ),
    Code(
        "number-added", W,
        "The source does not have the number {number}.",
        "Take it out; or, where it explains something to the reader, waive it in leaflet.yaml with a reason.",
        "A number that only one language has cannot be checked by those who do not read it.",
    ),
    Code(
        "number-lost", W,
        "The number {number} of the source is missing here.",
        "Add it; or, where it is written in words, waive it in leaflet.yaml with a reason.",
        "A translation must not lose an amount or a number.",
    ),
    Code(
        "address-lost", W,
        "The address {address} of the source is missing here.",
        "Add it unchanged.",
        "A translation must not lose an address.",
    ),
    Code(
        "end-mark", W,
        "This ends with {found}; its source ends with {wanted}.",
        "End it as the source does, if your language can.",
        "A sentence without its full stop looks cut off; a heading with one looks like a sentence.",
    ),
    Code(
        "reused", W,
        "This is the same text as “{other}”, whose source says something else.",
        "Check whether it was pasted into the wrong place.",
        "Two steps of a diagram that say the same are nearly always a slip.",
    ),
    Code(
        "inconsistent", A,
        "“{other}” has the same source but a different translation.",
        "Use the same words if both mean the same here.",
        "Readers look for a difference where words differ.",
    ),
    Code(
        "text-form", W,
        "This does not have the form that leaflet.yaml asks for: {said}",
        "Some part of it must match {pattern}",
        "People look for hours, codes and addresses in the form that is used everywhere else.",
    ),
    Code(
        "form-slow", W,
        "The pattern {pattern} takes too long on this text, which is not checked with it.",
        "Write it under `forms` in leaflet.yaml with fewer repeats, none of them within another, as in (a+)+.",
        "A repeat within a repeat can be tried in more ways than a computer can count; the build would stop there.",
    ),
    Code(
        "sign-denied", W,
        "The sign “{sign}” stands here, but “{word}” says “{other}”.",
        "Use the sign {other}, or say what this one shows.",
        "Who sees the sheet and who hears it would be told the opposite of each other.",
    ),
    Code(
        "form-lost", W,
        "The pattern {pattern} was not tried: the computer ended the process that tries it, twice ({reason}).",
        "This is no fault of the pattern or of a text. Try again; where the computer is short of memory, close other programs first.",
        "Patterns are tried in a process of their own. One that ends without an answer says nothing of them.",
    ),
    # --- spaces and marks
    Code(
        "space-doubled", W,
        "There are two spaces in a row.",
        "Delete one.",
        "On paper a double space is a hole in the line.",
    ),
    Code(
        "markup-foreign", W,
        "“{found}” would be printed as it is.",
        "Two asterisks on each side make a word bold; there is no other markup. Lines break by themselves; an empty "
        "line begins a paragraph.",
        "The markup of web pages and of Markdown means nothing here.",
    ),
    Code(
        "space-edge", W,
        "A paragraph begins or ends here with a space.",
        "Delete it; indents are the layout's to set.",
        "A space at the edge moves a line out of place, and nobody sees why.",
    ),
    Code(
        "mark-spacing", W,
        "The spacing at this mark is not what this language uses.",
        "Write {mend}.",
        "A mark with a space before it can end up at the start of the next line.",
    ),
    Code(
        "zero-width", W,
        "There is an invisible space (U+200B or U+2060) inside a word here.",
        "Delete it; it was probably pasted in with the text. Words are divided at soft hyphens (U+00AD), in scripts that divide them.",
        "In a language with spaces between words it only makes words break in odd places, and keeps them from being found.",
    ),
    Code(
        "break-edge", W,
        "{character} stands at the edge of a paragraph here, where it does nothing.",
        "Delete it.",
        "It says where a line may end, or may not: that needs words on both sides.",
    ),
    Code(
        "break-several", W,
        "Several invisible characters stand in a row here: {characters}.",
        "Keep the one that is meant: U+200B allows a line end, U+00AD one with a hyphen, U+2060 forbids it.",
        "The same one twice does no more than once, and two kinds contradict each other.",
    ),
    Code(
        "break-space", W,
        "{character} stands beside a space here, at which a line may end anyway.",
        "Delete it. If no line is to end here, put U+2060 beside the space.",
        "It is of use only where a line could not end without it.",
    ),
    Code(
        "break-letter", W,
        "{character} stands inside a letter here: between the letter and its sign, or between two that are written as one.",
        "Put it before or behind the whole letter.",
        "The letter would fall apart, and its sign be printed on a dotted circle.",
    ),
    Code(
        "hyphen-none", W,
        "There is a soft hyphen (U+00AD) inside a word here, and words of this script are not divided.",
        "Delete it. If a line may end here all the same, put U+200B.",
        "Where letters are joined, or no hyphen is known, half a word on the next line reads as another word.",
    ),
    Code(
        "heading-broken", W,
        "A line end is typed in this heading.",
        "Delete it: lines are ended by the program. Where a line must end here in every language, use two keys, {key}.a and "
        "{key}.b, and in the layout a heading for each.",
        "A single line end is not printed, and a blank line would make two headings of one in this language alone.",
    ),
    Code(
        "mark-foreign", W,
        "“{found}” is not the punctuation mark of this language.",
        "Write “{mend}”.",
        "Each script has its own full stop and comma; those of another script look strange and are spaced wrongly.",
    ),
    Code(
        "ellipsis", A,
        "Full stops in a row are used for an ellipsis.",
        "Write “…”.",
        "Three full stops can be separated at the end of a line.",
    ),
    Code(
        "quote-foreign", W,
        "“{found}” is not a quotation mark of this language.",
        "Use {mend}.",
        "The quotation marks of another language look like a slip.",
    ),
    Code(
        "quote-unpaired", W,
        "“{open}” and “{close}” are not paired here.",
        "Open and close each of them.",
        "A reader cannot tell where the quotation ends.",
    ),
    Code(
        "bidi-number", W,
        "“{found}” can come out in another order in right-to-left text.",
        "Make it a fact in leaflet.yaml and write its name in braces: the program keeps facts together.",
        "Characters between digits are placed by what is around them; a telephone number can come out reversed.",
    ),
    Code(
        "bidi-control", W,
        "There is an invisible direction mark here, and nothing that runs the other way.",
        "Delete it.",
        "The program places text of both directions by itself; a mark that nobody needs is one that nobody sees.",
    ),
    Code(
        "kashida", W,
        "Letters are stretched with a kashida (U+0640).",
        "Delete it; the program sets the width of lines.",
        "Stretched words cannot be found by searching, and are read aloud wrongly.",
    ),
    # --- letters
    Code(
        "han-shape", W,
        "“{character}” has its {kind} shape.",
        "Type the character as it is written in this language.",
        "Readers take characters of another country for mistakes, or cannot read them.",
    ),
    Code(
        "zawgyi", E,
        "This Burmese is typed for the Zawgyi font; it is not Unicode.",
        "Convert it to Unicode (most telephones and many websites can), and paste it again.",
        "Zawgyi and Unicode use the same codes for different letters: on paper it would be nonsense.",
    ),
    Code(
        "letter-foreign", W,
        "“{found}” is a letter of another language.",
        "Type “{mend}”.",
        "It looks alike on the screen and different in print, and cannot be found by searching.",
    ),
    Code(
        "letters-mixed", W,
        "“{word}” mixes letters of two alphabets.",
        "Type the whole word on one keyboard.",
        "Letters that look alike are different to a font, to a search and to a screen reader.",
    ),
    Code(
        "letter-wide", W,
        "“{found}” is written in full-width digits or letters.",
        "Type it with the input method off: {mend}",
        "Beside plain digits they look like another kind, and cannot be found by searching.",
    ),
    Code(
        "space-wide", W,
        "There is a full-width space here.",
        "Type a plain space (with the input method off).",
        "It is as wide as a Han character, and leaves a hole in the line.",
    ),
    Code(
        "fact-bracketed", W,
        "“{found}” names a fact, but not in braces.",
        "Write {mend}; where the word itself is meant, waive this finding.",
        "Only a name in braces is replaced by the number or address.",
    ),
    Code(
        "kana-halfwidth", W,
        "These katakana are half-width.",
        "Type “{mend}”.",
        "Half-width katakana come from old machines and are hard to read.",
    ),
    Code(
        "cluster-broken", W,
        "A mark has no letter here: it is printed on a dotted circle.",
        "Type the letter first, then its marks.",
        "A dotted circle shows that something is missing.",
    ),
    Code(
        "dotted-circle", W,
        "A mark ({character}) does not belong after the letter before it: it is printed on a dotted circle.",
        "Type the word again: each letter first, then its marks in order.",
        "A dotted circle shows that letters do not join; readers see a broken word.",
    ),
    Code(
        "mojibake", E,
        "This text was garbled when a file was read in the wrong encoding.",
        "Paste it again from a copy that is still right; save files as UTF-8.",
        "Garbled text cannot be read.",
    ),
    # --- is it easy to read
    Code(
        "sentence-long", A,
        "This sentence has {count} {unit}; {most} are easy to take in.",
        "Split it into two sentences.",
        "People read a poster standing, in passing, often in their second language.",
    ),
    Code(
        "word-doubled", W,
        "“{word}” appears twice in a row here.",
        "Delete one.",
        "A doubled word is a typing slip.",
    ),
    Code(
        "furigana-missing", W,
        "“{word}” has no reading above it.",
        "Write the reading after it: {word}《…》",
        "Easy Japanese has readings above all kanji: many of its readers know only kana.",
    ),
    Code(
        "easy-long", A,
        "This sentence has {count} letters; easy Japanese has at most {most}.",
        "Make one statement in each sentence.",
        "Long sentences are the first thing that makes Japanese hard.",
    ),
    Code(
        "easy-kanji", A,
        "This sentence has {count} kanji; {most} are already a lot.",
        "Use words written in kana for some of it.",
        "Kanji make a sentence heavy even with readings above them.",
    ),
    Code(
        "easy-loans", A,
        "This sentence has {count} words in katakana ({words}).",
        "Use Japanese words where there are plain ones.",
        "Words from English are no easier for people who know another language.",
    ),
    Code(
        "easy-negation", A,
        "“{found}” is a double negative.",
        "Say it without the negatives.",
        "Double negatives are easily taken for the opposite.",
    ),
    Code(
        "easy-ending", A,
        "This sentence does not end in です or ます.",
        "Use the polite forms, which learners know first.",
        "Learners are taught です and ます; plain forms look like other words.",
    ),
    Code(
        "easy-spaces", A,
        "There is no space in this passage.",
        "Put spaces between phrases: これは　やさしい　日本語です。",
        "Spaces between phrases show learners where words begin.",
    ),
    # --- about the checks
    Code(
        "source-suspect", A,
        "{count} languages have the same problem here ({name}: {languages}).",
        "Look at the source text before you fix the translations.",
        "When many translators make the same mistake, the source invites it.",
    ),
    Code(
        "waiver-unknown", E,
        "“{name}” cannot be waived.",
        "Only findings about the words of texts can; leafletgen explain lists them all.",
        "What makes a sheet wrong or unprintable is never a false alarm.",
    ),
    Code(
        "waiver-unused", A,
        "Nothing is waived here: “{text}” has no finding {name}.",
        "Remove the waiver.",
        "A waiver that is no longer needed would hide the next mistake.",
    ),
    Code(
        "waiver-refused", E,
        "The waiver cannot be written into {path}: {reason}.",
        "Fix what leafletgen check reports in this file, or write the waiver into it by hand. Nothing was written.",
        "The project file is yours: nothing that could change its meaning is written into it.",
    ),
    Code(
        "waiver-reason", E,
        "A waiver needs a reason.",
        "Say why this is not a mistake, such as: loan word, the same in both languages.",
        "Whoever reads the project next year must see why a warning was waived.",
    ),
    Code(
        "glossary-form", E,
        "The glossary lists terms under `terms`, each with a map of languages.",
        "Write it like this: `terms: {{visa: {{vi: {{use: [thị thực]}}}}}}`",
        "Each term says for each language which words to use and which to avoid.",
    ),
)  # fmt: skip
