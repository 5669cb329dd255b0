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
        "Put ** round the words that carry the weight in this language.",
        "Who only glances at a poster reads the bold words alone.",
    ),
    Code(
        "paragraphs-differ", W,
        "This text has {own} paragraphs; the source has {wanted}.",
        "Part paragraphs with a blank line, as in the source.",
        "The page is made for as many paragraphs as the source has.",
    ),
    Code(
        "fact-typed", W,
        "“{typed}” is typed here, but it is a fact of the project.",
        "Write {{{name}}} instead.",
        "Facts change in one place, leaflet.yaml; what is typed into texts is forgotten there.",
    ),
    Code(
        "number-foreign", E,
        "The source has no number {number}.",
        "Check it against the source; numbers of telephones and laws belong to the facts in leaflet.yaml.",
        "A wrong telephone number on a wall does harm.",
    ),
    Code(
        "number-lost", W,
        "The number {number} of the source is missing here.",
        "Put it in; or, where it is written in words, waive it in leaflet.yaml with a reason.",
        "A translation must not lose an amount or a number.",
    ),
    Code(
        "address-lost", W,
        "The address {address} of the source is missing here.",
        "Put it in unchanged.",
        "A translation must not lose an address.",
    ),
    Code(
        "end-mark", W,
        "This ends with {found}; its source has {wanted}.",
        "End it as the source does, if your language can.",
        "A sentence without its full stop looks cut off; a heading with one looks like a sentence.",
    ),
    Code(
        "reused", W,
        "This is the same text as “{other}”, whose source says something else.",
        "Check whether it was pasted into the wrong place.",
        "Two steps of a diagram that say the same are a slip, nearly always.",
    ),
    Code(
        "inconsistent", A,
        "“{other}” has the same source and another translation.",
        "Say it alike, if both mean the same here.",
        "Readers look for a difference where words differ.",
    ),
    Code(
        "text-form", W,
        "This does not have the form that leaflet.yaml asks for: {said}",
        "Some part of it must match {pattern}",
        "Hours, codes and addresses are looked for in the form in which they stand everywhere else.",
    ),
    # --- spaces and marks
    Code(
        "space-doubled", W,
        "There are two spaces in a row.",
        "Take one out.",
        "On paper a double space is a hole in the line.",
    ),
    Code(
        "markup-foreign", W,
        "“{found}” would be printed as it stands.",
        "Two stars on each side make a word bold; there is no other mark-up. A line ends by itself, an empty line begins a "
        "paragraph.",
        "Mark-up of web pages and of Markdown means nothing here.",
    ),
    Code(
        "space-edge", W,
        "A paragraph begins or ends here with a space.",
        "Delete it; indents are the layout's to set.",
        "A space at an edge moves a line out of its place, and nobody sees why.",
    ),
    Code(
        "mark-spacing", W,
        "The space at this mark is not as this language writes it.",
        "Write {mend}.",
        "A mark that stands apart can land at the start of the next line.",
    ),
    Code(
        "zero-width", W,
        "There is an invisible space (U+200B or U+2060) here.",
        "Delete it; it was probably pasted along.",
        "In a language with spaces between words it only breaks words in odd places.",
    ),
    Code(
        "mark-foreign", W,
        "“{found}” is not the mark of this language.",
        "Write “{mend}”.",
        "Each script has its own full stop and comma; those of another look strange and are spaced wrongly.",
    ),
    Code(
        "ellipsis", A,
        "Full stops in a row stand for an ellipsis.",
        "Write “…”.",
        "Three full stops can be parted at the end of a line.",
    ),
    Code(
        "quote-foreign", W,
        "“{found}” is not a quotation mark of this language.",
        "Use {mend}.",
        "Quotation marks of another language look like a slip.",
    ),
    Code(
        "quote-unpaired", W,
        "“{open}” and “{close}” do not come in pairs here.",
        "Open and close each of them.",
        "A reader cannot tell where the quotation ends.",
    ),
    Code(
        "bidi-number", W,
        "“{found}” can come out in another order among letters that run from right to left.",
        "Make it a fact in leaflet.yaml and write its name in braces: the program keeps facts together.",
        "Signs between digits are placed by what stands around them; a telephone number can be turned round.",
    ),
    Code(
        "bidi-control", W,
        "There is an invisible mark of direction here that is not needed or not closed.",
        "Delete it.",
        "The program places text of both directions by itself; stray marks turn parts of a line round.",
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
        "Letters that look alike are different to a font, to a search and to a voice that reads aloud.",
    ),
    Code(
        "kana-halfwidth", W,
        "These katakana have half width.",
        "Type “{mend}”.",
        "Katakana of half width come from old machines and are hard to read.",
    ),
    Code(
        "cluster-broken", W,
        "A mark stands here without a letter: it is printed on a dotted circle.",
        "Type the letter first, then its marks.",
        "A dotted circle tells that something is missing.",
    ),
    Code(
        "dotted-circle", W,
        "A sign ({character}) does not belong behind the letter before it: it is printed on a dotted circle.",
        "Type the word again: letter first, then its signs in their order.",
        "A dotted circle tells that letters do not hold together; readers see a broken word.",
    ),
    Code(
        "mojibake", E,
        "This text was spoiled when a file was read in a wrong encoding.",
        "Paste it again from where it is still right; save files as UTF-8.",
        "What is spoiled cannot be read.",
    ),
    # --- is it easy to read
    Code(
        "sentence-long", A,
        "This sentence has {count} {unit}; {most} are easy to take in.",
        "Make two sentences of it.",
        "People read a poster standing, in passing, often in their second language.",
    ),
    Code(
        "word-doubled", W,
        "“{word}” stands here twice in a row.",
        "Take one out.",
        "A doubled word is a slip of typing.",
    ),
    Code(
        "furigana-missing", W,
        "“{word}” has no reading above it.",
        "Write the reading behind it: {word}《…》",
        "Easy Japanese has readings over all kanji: many of its readers know only kana.",
    ),
    Code(
        "easy-long", A,
        "This sentence has {count} letters; easy Japanese has at most {most}.",
        "One statement a sentence.",
        "Long sentences are the first thing that makes Japanese hard.",
    ),
    Code(
        "easy-kanji", A,
        "This sentence has {count} kanji; {most} are much already.",
        "Say some of it with words in kana.",
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
        "Double negatives are easily taken for the reverse.",
    ),
    Code(
        "easy-ending", A,
        "This sentence does not end in です or ます.",
        "Learners know the polite forms first.",
        "Learners are taught です and ます; plain forms look like other words.",
    ),
    Code(
        "easy-spaces", A,
        "This stretch has no space.",
        "Put spaces between phrases: これは　やさしい　日本語です。",
        "Spaces between phrases show learners where words begin.",
    ),
    # --- about the checks
    Code(
        "source-suspect", A,
        "{count} languages stumble here in the same way ({name}: {languages}).",
        "Look at the source text before you mend the translations.",
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
        "Take the waiver out.",
        "A waiver that is no longer needed would hide the next mistake.",
    ),
    Code(
        "waiver-refused", E,
        "{path} cannot take the waiver: {reason}.",
        "Mend what leafletgen check tells of this file, or write the waiver into it by hand. Nothing was written.",
        "The project file is yours: nothing is put into it that could change what it says.",
    ),
    Code(
        "waiver-reason", E,
        "A waiver needs a reason.",
        "Say why this is no mistake, such as: loan word, the same in both languages.",
        "Who reads the project next year must see why a warning was put aside.",
    ),
    Code(
        "glossary-form", E,
        "The glossary lists terms under `terms`, each with a map of languages.",
        "Write it so: `terms: {{visa: {{vi: {{use: [thị thực]}}}}}}`",
        "Each term says for each language which words to use and which to avoid.",
    ),
)  # fmt: skip
