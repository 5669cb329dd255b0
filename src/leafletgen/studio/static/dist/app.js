/*! leafletgen's browser part, made by tools/front.mjs from src/leafletgen/studio/front. It holds:

lit-html 3.3.3

BSD 3-Clause License

Copyright (c) 2017 Google LLC. All rights reserved.

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this
   list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice,
   this list of conditions and the following disclaimer in the documentation
   and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its
   contributors may be used to endorse or promote products derived from
   this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
var vc=Object.defineProperty;var ft=(s,t)=>{for(var e in t)vc(s,e,{get:t[e],enumerable:!0})};var An={},ni=new Intl.PluralRules("en"),x="en",xe=[];async function Tn(s){let t=s?`/words?words=${encodeURIComponent(s)}`:
"/words";xc(await(await fetch(t)).json()),Sc()}function xc(s){({reader:x,readers:xe,words:An}=s),ni=new Intl.PluralRules(
x),typeof document<"u"&&Oc(document.documentElement)}var oi=()=>xe.find(s=>s.tag===x)?.font??null;function Oc(s){s.lang=
x,s.style.setProperty("--ui",oi()===null?"":`"UI ${x}", "UI", "UI Signs", sans-serif, "UI JA"`)}var si=new Set;function Sc(){
let s=oi();if(!(!s||si.has(x))){si.add(x);for(let t of["400","700"])document.fonts.add(new FontFace(`UI ${x}`,`url("${s}\
-${t}.woff")`,{weight:t,display:"swap"}))}}function Mc(s,t){let e=An[s]??s;return typeof e=="string"?e:e[ni.select(Number(
t??2))]??e.other??s}function r(s,t={}){return Mc(s,t.n).replace(/\{(\w+)\}/g,(e,n)=>n in t?String(t[n]):e)}var Oe=s=>s in
An;function H(s){let t=new Date(s);if(Number.isNaN(t.getTime()))return s;let e=t.getFullYear()===new Date().getFullYear()?
{}:{year:"numeric"},n=x==="en"?"en-GB":x;return new Intl.DateTimeFormat(n,{day:"numeric",month:"short",...e}).format(t)}
function te(s=new Date){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",second:"2-digit"}).format(
s)}var B=class extends Error{constructor(t,e){super(e?.error?.text??`HTTP ${t}`),this.status=t,this.body=e??{}}},Tt=class extends Error{},
jn=s=>s.catch(t=>{throw new Tt(t.message)});async function ii(s){let t=await jn(s),e=t.headers.get("content-type")?.includes(
"json")?await t.json():null;if(!(t.ok||e))throw new Tt(`HTTP ${t.status}`);if(!t.ok)throw new B(t.status,e);return e}var Ac={
get:s=>ii(fetch(s,{headers:{accept:"application/json","accept-language":x}})),send:(s,t,e,n)=>ii(fetch(t,{method:s,headers:{
"content-type":"application/json","accept-language":x,...n},body:JSON.stringify(e)})),async page(s){let t=await jn(fetch(
s,{headers:{"accept-language":x}}));if(!t.ok)throw new B(t.status,await t.json().catch(()=>null));return t.text()}},_n=Ac;var M=s=>_n.get(s);async function is(s,t,e=null){let n=await jn(fetch(s,{headers:{"accept-language":x},signal:e}));if(!n.
ok)throw new B(n.status,await n.json().catch(()=>null));let o=n.body.getReader(),i=new TextDecoder,a="";for(let c=await o.
read();!c.done;c=await o.read()){let h=(a+i.decode(c.value,{stream:!0})).split(`
`);a=h.pop()??"";for(let p of h)t(JSON.parse(p))}}var L=(s,t,e,n={})=>_n.send(s,t,e,n),mt=s=>s?`?row=${encodeURIComponent(
s)}`:"",rs=(s,t,e,n="")=>_n.page(`${ee(s,t,e)}${mt(n)}`),ee=(s,t,e=1)=>`/api/page/${encodeURIComponent(s)}/${encodeURIComponent(
t)}/${e}.svg`,at=async s=>(await M(`/api/texts/${encodeURIComponent(s)}`)).texts,vt=(s,t)=>s instanceof B?s.message:t,V=s=>s instanceof
Error?s.message:String(s);var Cn=globalThis,ri=s=>s,as=Cn.trustedTypes,ai=as?as.createPolicy("lit-html",{createHTML:s=>s}):void 0,Ln="$lit$",jt=`l\
it$${Math.random().toFixed(9).slice(2)}$`,Rn="?"+jt,Tc=`<${Rn}>`,oe=document,Be=()=>oe.createComment(""),ze=s=>s===null||
typeof s!="object"&&typeof s!="function",Pn=Array.isArray,di=s=>Pn(s)||typeof s?.[Symbol.iterator]=="function",En=`[ 	
\f\r]`,Ne=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,li=/-->/g,ci=/>/g,se=RegExp(`>|${En}(?:([^\\s"'>=/]+)(${En}\
*=${En}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),hi=/'/g,ui=/"/g,fi=/^(?:script|style|textarea|title)$/i,In=s=>(t,...e)=>({_$litType$:s,strings:t,
values:e}),mi=In(1),gi=In(2),Nm=In(3),Z=Symbol.for("lit-noChange"),O=Symbol.for("lit-nothing"),pi=new WeakMap,ne=oe.createTreeWalker(
oe,129);function $i(s,t){if(!Pn(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return ai!==void 0?
ai.createHTML(t):t}var wi=(s,t)=>{let e=s.length-1,n=[],o,i=t===2?"<svg>":t===3?"<math>":"",a=Ne;for(let c=0;c<e;c++){let h=s[c],
p,f,d=-1,$=0;for(;$<h.length&&(a.lastIndex=$,f=a.exec(h),f!==null);)$=a.lastIndex,a===Ne?f[1]==="!--"?a=li:f[1]!==void 0?
a=ci:f[2]!==void 0?(fi.test(f[2])&&(o=RegExp("</"+f[2],"g")),a=se):f[3]!==void 0&&(a=se):a===se?f[0]===">"?(a=o??Ne,d=-1):
f[1]===void 0?d=-2:(d=a.lastIndex-f[2].length,p=f[1],a=f[3]===void 0?se:f[3]==='"'?ui:hi):a===ui||a===hi?a=se:a===li||a===
ci?a=Ne:(a=se,o=void 0);let S=a===se&&s[c+1].startsWith("/>")?" ":"";i+=a===Ne?h+Tc:d>=0?(n.push(p),h.slice(0,d)+Ln+h.slice(
d)+jt+S):h+jt+(d===-2?c:S)}return[$i(s,i+(s[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},He=class s{constructor({
strings:t,_$litType$:e},n){let o;this.parts=[];let i=0,a=0,c=t.length-1,h=this.parts,[p,f]=wi(t,e);if(this.el=s.createElement(
p,n),ne.currentNode=this.el.content,e===2||e===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(o=
ne.nextNode())!==null&&h.length<c;){if(o.nodeType===1){if(o.hasAttributes())for(let d of o.getAttributeNames())if(d.endsWith(
Ln)){let $=f[a++],S=o.getAttribute(d).split(jt),_=/([.?@])?(.*)/.exec($);h.push({type:1,index:i,name:_[2],strings:S,ctor:_[1]===
"."?cs:_[1]==="?"?hs:_[1]==="@"?us:re}),o.removeAttribute(d)}else d.startsWith(jt)&&(h.push({type:6,index:i}),o.removeAttribute(
d));if(fi.test(o.tagName)){let d=o.textContent.split(jt),$=d.length-1;if($>0){o.textContent=as?as.emptyScript:"";for(let S=0;S<
$;S++)o.append(d[S],Be()),ne.nextNode(),h.push({type:2,index:++i});o.append(d[$],Be())}}}else if(o.nodeType===8)if(o.data===
Rn)h.push({type:2,index:i});else{let d=-1;for(;(d=o.data.indexOf(jt,d+1))!==-1;)h.push({type:7,index:i}),d+=jt.length-1}
i++}}static createElement(t,e){let n=oe.createElement("template");return n.innerHTML=t,n}};function ie(s,t,e=s,n){if(t===
Z)return t;let o=n!==void 0?e._$Co?.[n]:e._$Cl,i=ze(t)?void 0:t._$litDirective$;return o?.constructor!==i&&(o?._$AO?.(!1),
i===void 0?o=void 0:(o=new i(s),o._$AT(s,e,n)),n!==void 0?(e._$Co??=[])[n]=o:e._$Cl=o),o!==void 0&&(t=ie(s,o._$AS(s,t.values),
o,n)),t}var ls=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this.
_$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:n}=this._$AD,o=(t?.creationScope??oe).importNode(
e,!0);ne.currentNode=o;let i=ne.nextNode(),a=0,c=0,h=n[0];for(;h!==void 0;){if(a===h.index){let p;h.type===2?p=new Se(i,
i.nextSibling,this,t):h.type===1?p=new h.ctor(i,h.name,h.strings,this,t):h.type===6&&(p=new ps(i,this,t)),this._$AV.push(
p),h=n[++c]}a!==h?.index&&(i=ne.nextNode(),a++)}return ne.currentNode=oe,o}p(t){let e=0;for(let n of this._$AV)n!==void 0&&
(n.strings!==void 0?(n._$AI(t,n,e),e+=n.strings.length-2):n._$AI(t[e])),e++}},Se=class s{get _$AU(){return this._$AM?._$AU??
this._$Cv}constructor(t,e,n,o){this.type=2,this._$AH=O,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=n,this.options=
o,this._$Cv=o?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===
11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=ie(this,t,e),ze(
t)?t===O||t==null||t===""?(this._$AH!==O&&this._$AR(),this._$AH=O):t!==this._$AH&&t!==Z&&this._(t):t._$litType$!==void 0?
this.$(t):t.nodeType!==void 0?this.T(t):di(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){
this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==O&&ze(this._$AH)?this._$AA.nextSibling.data=t:this.T(oe.
createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:n}=t,o=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=
He.createElement($i(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===o)this._$AH.p(e);else{let i=new ls(o,this),a=i.u(
this.options);i.p(e),this.T(a),this._$AH=i}}_$AC(t){let e=pi.get(t.strings);return e===void 0&&pi.set(t.strings,e=new He(
t)),e}k(t){Pn(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,n,o=0;for(let i of t)o===e.length?e.push(n=new s(this.
O(Be()),this.O(Be()),this,this.options)):n=e[o],n._$AI(i),o++;o<e.length&&(this._$AR(n&&n._$AB.nextSibling,o),e.length=o)}_$AR(t=this.
_$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let n=ri(t).nextSibling;ri(t).remove(),t=n}}setConnected(t){
this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},re=class{get tagName(){return this.element.tagName}get _$AU(){return this.
_$AM._$AU}constructor(t,e,n,o,i){this.type=1,this._$AH=O,this._$AN=void 0,this.element=t,this.name=e,this._$AM=o,this.options=
i,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=O}_$AI(t,e=this,n,o){
let i=this.strings,a=!1;if(i===void 0)t=ie(this,t,e,0),a=!ze(t)||t!==this._$AH&&t!==Z,a&&(this._$AH=t);else{let c=t,h,p;
for(t=i[0],h=0;h<i.length-1;h++)p=ie(this,c[n+h],e,h),p===Z&&(p=this._$AH[h]),a||=!ze(p)||p!==this._$AH[h],p===O?t=O:t!==
O&&(t+=(p??"")+i[h+1]),this._$AH[h]=p}a&&!o&&this.j(t)}j(t){t===O?this.element.removeAttribute(this.name):this.element.setAttribute(
this.name,t??"")}},cs=class extends re{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===O?
void 0:t}},hs=class extends re{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,
!!t&&t!==O)}},us=class extends re{constructor(t,e,n,o,i){super(t,e,n,o,i),this.type=5}_$AI(t,e=this){if((t=ie(this,t,e,0)??
O)===Z)return;let n=this._$AH,o=t===O&&n!==O||t.capture!==n.capture||t.once!==n.once||t.passive!==n.passive,i=t!==O&&(n===
O||o);o&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,t),this._$AH=
t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},
ps=class{constructor(t,e,n){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=n}get _$AU(){return this.
_$AM._$AU}_$AI(t){ie(this,t)}},bi={M:Ln,P:jt,A:Rn,C:1,L:wi,R:ls,D:di,V:ie,I:Se,H:re,N:hs,U:us,B:cs,F:ps},jc=Cn.litHtmlPolyfillSupport;
jc?.(He,Se),(Cn.litHtmlVersions??=[]).push("3.3.3");var Nn=(s,t,e)=>{let n=e?.renderBefore??t,o=n._$litPart$;if(o===void 0){
let i=e?.renderBefore??null;n._$litPart$=o=new Se(t.insertBefore(Be(),i),i,void 0,e??{})}return o._$AI(s),o};var Et={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ae=s=>(...t)=>({_$litDirective$:s,values:t}),
_t=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,n){this._$Ct=t,this._$AM=e,this._$Ci=n}_$AS(t,e){return this.
update(t,e)}update(t,e){return this.render(...e)}};function ki(s){let t=!1,e=()=>t?" ":"";return s.map(n=>n.split(/([<>]|\s*\n\s*)/).map(o=>((o==="<"||o===">")&&(t=o==="<"),
o.includes(`
`)?e():o)).join(""))}var{I:Ec}=bi,yi=s=>s;var xi=s=>s.strings===void 0,vi=()=>document.createComment(""),Me=(s,t,e)=>{let n=s._$AA.parentNode,o=t===void 0?s._$AB:
t._$AA;if(e===void 0){let i=n.insertBefore(vi(),o),a=n.insertBefore(vi(),o);e=new Ec(i,a,s,s.options)}else{let i=e._$AB.
nextSibling,a=e._$AM,c=a!==s;if(c){let h;e._$AQ?.(s),e._$AM=s,e._$AP!==void 0&&(h=s._$AU)!==a._$AU&&e._$AP(h)}if(i!==o||
c){let h=e._$AA;for(;h!==i;){let p=yi(h).nextSibling;yi(n).insertBefore(h,o),h=p}}}return e},Wt=(s,t,e=s)=>(s._$AI(t,e),
s),Cc={},ds=(s,t=Cc)=>s._$AH=t,Oi=s=>s._$AH,fs=s=>{s._$AR(),s._$AA.remove()};var R=ae(class extends _t{constructor(s){if(super(s),s.type!==Et.PROPERTY&&s.type!==Et.ATTRIBUTE&&s.type!==Et.BOOLEAN_ATTRIBUTE)
throw Error("The `live` directive is not allowed on child or event bindings");if(!xi(s))throw Error("`live` bindings can\
 only contain a single expression")}render(s){return s}update(s,[t]){if(t===Z||t===O)return t;let e=s.element,n=s.name;if(s.
type===Et.PROPERTY){if(t===e[n])return Z}else if(s.type===Et.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(n))return Z}else if(s.
type===Et.ATTRIBUTE&&e.getAttribute(n)===t+"")return Z;return ds(s),t}});var Si=(s,t,e)=>{let n=new Map;for(let o=t;o<=e;o++)n.set(s[o],o);return n},lt=ae(class extends _t{constructor(s){if(super(
s),s.type!==Et.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,t,e){let n;e===void 0?e=t:t!==void 0&&
(n=t);let o=[],i=[],a=0;for(let c of s)o[a]=n?n(c,a):a,i[a]=e(c,a),a++;return{values:i,keys:o}}render(s,t,e){return this.
dt(s,t,e).values}update(s,[t,e,n]){let o=Oi(s),{values:i,keys:a}=this.dt(t,e,n);if(!Array.isArray(o))return this.ut=a,i;
let c=this.ut??=[],h=[],p,f,d=0,$=o.length-1,S=0,_=i.length-1;for(;d<=$&&S<=_;)if(o[d]===null)d++;else if(o[$]===null)$--;else if(c[d]===
a[S])h[S]=Wt(o[d],i[S]),d++,S++;else if(c[$]===a[_])h[_]=Wt(o[$],i[_]),$--,_--;else if(c[d]===a[_])h[_]=Wt(o[d],i[_]),Me(
s,h[_+1],o[d]),d++,_--;else if(c[$]===a[S])h[S]=Wt(o[$],i[S]),Me(s,o[d],o[$]),$--,S++;else if(p===void 0&&(p=Si(a,S,_),f=
Si(c,d,$)),p.has(c[d]))if(p.has(c[$])){let Q=f.get(a[S]),ve=Q!==void 0?o[Q]:null;if(ve===null){let qt=Me(s,o[d]);Wt(qt,i[S]),
h[S]=qt}else h[S]=Wt(ve,i[S]),Me(s,o[d],ve),o[Q]=null;S++}else fs(o[$]),$--;else fs(o[d]),d++;for(;S<=_;){let Q=Me(s,h[_+
1]);Wt(Q,i[S]),h[S++]=Q}for(;d<=$;){let Q=o[d++];Q!==null&&fs(Q)}return this.ut=a,ds(s,h),Z}});var Mi=new WeakMap;function Ai(s){let t=Mi.get(s);if(!t){let e=ki(s);t=Object.assign(e,{raw:e}),Mi.set(s,t)}return t}var l=(s,...t)=>mi(
Ai(s),...t),Ct=(s,...t)=>gi(Ai(s),...t);function b(s,t){Nn(s??O,t)}function g(s){let t=document.createDocumentFragment();
return Nn(s,t),t.firstElementChild}var Bn=class extends _t{had={};update(t,[e]){let{style:n}=t.element;for(let[o,i]of Object.
entries(e)){let a=i===null?"":String(i);this.had[o]!==a&&(n.setProperty(o,a),this.had[o]=a)}return Z}render(t){return Z}},
y=ae(Bn),zn=class extends _t{had="";update(t,[e,{face:n=!1,pitch:o=!1}={}]){let i=`${e.tag} ${e.lang} ${e.rtl} ${e.line_height}\
 ${n} ${o}`;if(i===this.had)return Z;this.had=i;let a=t.element;return a.lang=e.lang,a.dir=e.rtl?"rtl":"ltr",n&&a.style.
setProperty("font-family",`"text-${e.tag}", var(--ui)`),o&&a.style.setProperty("line-height",String(Math.max(1.5,e.line_height))),
Z}render(t,e){return Z}},E=ae(zn),j=s=>t=>{let e=t.currentTarget;s(e.value,e)},Kt=s=>s.preventDefault();var Lc="textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select";function ct(s){return s instanceof
HTMLElement&&(s.matches(Lc)||s.isContentEditable)}var G=()=>matchMedia("(max-width: 719px)").matches,ms=()=>!!document.querySelector(
"dialog[open]"),X=s=>s.ctrlKey||s.metaKey,De=()=>/Mac|iPhone|iPad/.test(navigator.platform),gs=s=>De()?s.replace("Ctrl ",
"⌘ ").replace("Alt ","⌃⌥ "):s,gt=s=>document.getElementById(s),z=class{constructor({name:t,head:e,label:n,role:o,described:i,
stays:a=!1},c){this.view=c,this.before=document.activeElement,this.element=document.createElement("dialog"),this.element.
className=t;let h={"aria-labelledby":e,"aria-label":n,"aria-describedby":i,role:o};for(let[p,f]of Object.entries(h))f&&this.
element.setAttribute(p,f);this.element.addEventListener("close",()=>this.closed()),this.element.addEventListener("click",
p=>{p.target===this.element&&!a&&this.close()})}draw(){b(this.view(),this.element)}open(){return this.draw(),document.body.
append(this.element),this.element.showModal(),this}close(){this.element.close()}closed(){this.element.remove(),this.before?.
isConnected&&this.before.focus()}find(t){return this.element.querySelector(t)}};function W(s){let t=gt("spoken");t.textContent=
"",requestAnimationFrame(()=>{t.textContent=s})}function Ti(s,t,e){let o=[t,...e.querySelectorAll("[data-area]")].filter(
p=>p.offsetParent!==null||p===t),i=o.findLastIndex(p=>p.contains(document.activeElement)),a=o[i+(s.shiftKey?-1:1)];if(!a)
return;s.preventDefault();let c=a.querySelector('[tabindex="0"], textarea, a[href], button, select, input');(a.matches("\
[tabindex]")?a:c)?.focus()}function T(s,t){t&&(s.preventDefault(),t())}function Hn(){if(!visualViewport)return;let s=Math.
max(0,innerHeight-visualViewport.height-visualViewport.offsetTop);document.documentElement.style.setProperty("--keyboard",
`${s}px`)}function ji(s,t){let{hash:e}=location;e&&!e.startsWith("#/translate")||history.replaceState(null,"",`#/transla\
te/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)}var Lt=s=>s.normalize("NFD").replace(/\p{M}/gu,"").toLocaleLowerCase();function $s(s,t){return s.includes(t)?0:s.some(e=>e.
startsWith(t))?1:s.some(e=>e.split(/[\s.]+/).some(n=>n.startsWith(t)))?2:s.some(e=>e.includes(t))?3:null}function ws(s,t,e){
return s.map(n=>({one:n,near:t(n)})).filter(({near:n})=>n!==null).sort((n,o)=>Number(n.near)-Number(o.near)).slice(0,e).
map(({one:n})=>n)}function bs(s,t,e){let n={ArrowDown:1,ArrowUp:-1}[s];return n&&e?(t+n+e)%e:null}var Rc=7,Ue=null;async function Fe(){return Ue||(document.head.append(g(l`<link rel="stylesheet" href="/names.css">`)),Ue=
(await M("/api/tags")).tags),Ue??[]}var Dn=s=>Ue?.find(t=>t.tag===s);function Ve(s){let t=Dn(s);return l`
    <bdi class="autonym" lang=${s} dir=${t?.rtl?"rtl":"ltr"} ${y({"--own":`"any-${s}"`})}>
      ${t?.autonym??s}
    </bdi>
    <span class="tag">${s}</span>`}function Pc(s,t){let e=Lt(s.trim()),n=i=>$s([i.tag,i.autonym,...Object.values(i.name)].
map(Lt),e),o=(Ue??[]).filter(i=>!t.has(i.tag));return ws(o,n,Rc)}var Ae=class{constructor({choose:t,without:e,id:n="add-\
language"}){this.choose=t,this.without=e,this.id=n,this.at=0,this.shown=[],this.isOpen=!1,this.told="",this.element=g(l`<div class="picker"></div>`),
this.draw()}get input(){return this.element.querySelector("input")}look(){let{value:t}=this.input;this.shown=t.trim()?Pc(
t,this.without()):[],this.at=Math.min(this.at,Math.max(0,this.shown.length-1)),this.isOpen=this.shown.length>0,this.draw()}draw(){
let{id:t,shown:e,at:n,isOpen:o}=this;b(l`
        <input
          id=${t}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${String(o)}
          aria-controls="${t}-list"
          aria-activedescendant=${o?`${t}-${n}`:O}
          maxlength="40"
          placeholder=${r("add.placeholder")}
          aria-label=${r("add.placeholder")}
          data-focus=${t}
          @input=${()=>{this.at=0,this.told="",this.look()}}
          @blur=${()=>this.shut()}
          @keydown=${i=>this.pressed(i)}
        >
        <ul class="offers" id="${t}-list" role="listbox" aria-label=${r("languages")} ?hidden=${!o}>
          ${e.map((i,a)=>this.option(i,a))}
        </ul>
        <p class="hint" role="status">${this.told}</p>`,this.element)}option(t,e){return l`
      <li
        id="${this.id}-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @pointerdown=${n=>{n.preventDefault(),this.take(t.tag)}}
      >${Ve(t.tag)}<span class="small soft">${t.name[x]}</span></li>`}shut(){this.isOpen=!1,this.draw()}take(t){this.input.
value="",this.told="",this.choose(t),this.look()}async other(){await Fe();let t=this.input.value,{meant:e}=await M(`/api\
/tags?word=${encodeURIComponent(t)}`);if(e&&!this.without().has(e)){this.take(e);return}this.told=r(e?"add.there":"add.u\
nknown",{word:t}),this.draw()}pressed(t){let e=bs(t.key,this.at,this.shown.length);if(e!==null)this.at=e,this.isOpen=!0,
this.draw();else if(t.key==="Escape"&&this.isOpen)t.stopPropagation(),this.shut();else if(t.key==="Enter"&&this.input.value.
trim())this.entered();else return;t.preventDefault()}entered(){let t=this.isOpen?this.shown[this.at]:null;t?this.take(t.
tag):this.other()}};var w={get(s,t=null){try{return JSON.parse(localStorage.getItem(`leafletgen.${s}`)??"null")??t}catch{return t}},set(s,t){
try{localStorage.setItem(`leafletgen.${s}`,JSON.stringify(t))}catch{}}};var u={project:null,board:null,findings:null,only:null,language:"",output:null,version:{},lost:!1,row:null,drawn:null},Un=new Set;
function D(s){return Un.add(s),()=>{Un.delete(s)}}function ot(s){for(let t of[...Un])t(s)}async function Gt(){u.project=
await M("/api/project"),u.only=u.project.only??null;let s=u.project.languages.map(n=>n.tag),t=[u.only,u.language,w.get("\
language")].find(n=>s.includes(n));u.language=t??s.find(n=>n!==u.project.source)??s[0]??"";let e=u.project.outputs.map(n=>n.
name);u.output=[u.output,w.get("output")].find(n=>e.includes(n))??e[0]??null}async function ht(){u.only||(u.board=await M(
"/api/board"))}var P=s=>u.project.languages.find(t=>t.tag===s);function q(s){let t=P(s);if(!t)throw new Error(`no langua\
ge ${s}`);return t}var U=()=>u.project.languages.map(s=>s.tag),$t=s=>u.project.outputs.find(t=>t.name===s);function Y(s){
let t=$t(s);if(!t)throw new Error(`no output ${s}`);return t}var st=(s,t)=>$t(t)?.languages.includes(s)??!1,ks=s=>st(s,u.
output)?u.output:u.project.outputs.find(({name:t})=>st(s,t))?.name??null,it=s=>u.board?.languages.find(t=>t.tag===s);function tt(s){
s&&(u.language=s,w.set("language",s))}function Rt(s){s&&(u.output=s,w.set("output",s))}var Fn=s=>u.version[s]??0;function _i(s){
for(let t of s?.length?s:U())u.version[t]=Fn(t)+1}function ys(s,t){return s.kind!=="texts"||!s.languages?.length?!0:s.languages.
includes(t)||s.languages.includes(u.project.source)}function Ei(){let s=new EventSource("/api/events"),{revision:t}=u.project;
s.onmessage=({data:e})=>{let n=JSON.parse(e),o=u.lost;o&&(u.lost=!1,ot({type:"back"}));let i=o||t!==n.revision;n.revision&&
(t=n.revision),n.type==="hello"?Ic(i):ot(n)},s.onerror=()=>{u.lost||(u.lost=!0,ot({type:"lost"}))}}function Ic(s){s?ot({
type:"project",languages:[]}):(u.board?.pending||u.board?.checking)&&ot({type:"board"})}function vs(){let s=null,t="",e=new Ae({choose:a=>{s=a,t="",n.draw(),n.find('[data-focus="do-add"]').focus()},without:()=>new Set(
U())}),n=new z({name:"add-language",head:"add-head"},()=>[l`<h1 id="add-head">${r("add.head")}</h1>`,e.element,l`<p class="error" role="alert">${t}</p>`,
l`<div class="add-what">${s?Bc(s):Nc()}${o()}</div>`]),o=()=>l`
    <p class="row-of">
      <span class="fill"></span>
      <button class="button" type="button" @click=${()=>n.close()}>${r("cancel")}</button>
      <button
        class="button primary"
        type="button"
        data-focus="do-add"
        aria-disabled=${String(!s)}
        @click=${()=>s&&i(s)}
      >${r("add.do")}</button>
    </p>`,i=async a=>{try{await L("POST",`/api/languages?words=${x}`,{tag:a}),n.close(),await Promise.all([Gt(),ht()]),tt(
a),ot({type:"reloaded",kind:"project"})}catch(c){t=V(c),n.draw()}};n.open(),e.input.focus(),Fe().then(()=>e.look())}var Nc=()=>l`<p class="small soft">${r(
"add.hint")}</p>`,Bc=s=>l`
  <p class="row-of chosen">${Ve(s)}<span class="soft">${Dn(s)?.name[x]??""}</span></p>
  <p class="small soft">${r("add.what",{file:`locales/${s}.yaml`})}</p>
  <p class="hint">${r("command")}<br><code>leafletgen add-language ${s}</code></p>`;var Ci={ok:"M3 8.5l3.5 3.5L13 4.5",unknown:"M3 8h.01M8 8h.01M13 8h.01",optional:"M4 8h8",beside:"M2.500 3h5v10h-5zM9.500\
 3h4M9.500 8h4M9.500 13h4","too-long":"M5 10.500H2V2.500h12v8h-3M8 6v8.500M5.500 12L8 14.500l2.500-2.500",merge:"M4 2.50\
0v3c0 2.500 4 2 4 4.500M12 2.500v3c0 2.500-4 2-4 4.500M8 10v4",missing:"M2.5 5V2.5H5M7 2.5h2M11 2.5h2.5V5M13.500 7v2M13.\
500 11v2.500H11M9 13.500H7M5 13.500H2.500V11M2.500 9V7",stale:"M12.500 10.500A5 5 0 1 1 12.800 6M13 2.800V6.200H9.600",machine:"\
M4 4h8v8H4zM6.500 6.500h3v3h-3zM6 4V2M10 4V2M6 14v-2M10 14v-2M4 6H2M4 10H2M14 6h-2M14 10h-2",error:"M8 2.200L14.500 13.5\
00H1.500zM8 6.500v3.200M8 11.300v.9",warning:"M8 1.800a6.200 6.200 0 1 0 .01 0M8 4.800v4M8 10.500v.9",unsigned:"M2.500 1\
3.500l.8-3L10.500 3.300l2.200 2.200L5.500 12.700zM9 14h5",draft:"M2.500 11.500l.8-3L9.500 2.300l2.200 2.200L5.500 10.700\
zM2.500 14h1M6 14h1M9.500 14h1M13 14h1",signed:"M1.500 11c2-6 4-8 4-5s-2 6 0 5 2-3 3-3 0 3 1.500 3 2-1.500 4-1.500",search:"\
M7 2.500a4.500 4.500 0 1 0 .01 0M10.500 10.500L14 14",print:"M4.500 6V2.500h7V6M4.500 11.500H2V6h12v5.500h-2.500M4.500 9\
.500h7v4h-7z",list:"M2 4h12M2 8h12M2 12h12",pictures:"M2.500 2.500h4.500v4.500H2.500zM9 2.500h4.500v4.500H9zM2.500 9h4.5\
00v4.500H2.500zM9 9h4.500v4.500H9z",link:"M6.500 9.500l3-3M7 4.500l1.500-1.500a3 3 0 0 1 4.500 4.500L11.500 9M9 11.500l-\
1.500 1.500A3 3 0 0 1 3 8.500L4.500 7",moon:"M12.500 9.500A5.500 5.500 0 0 1 6.500 2.800 5.500 5.500 0 1 0 12.500 9.500z",
sun:"M8 5a3 3 0 1 0 .01 0M8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",book:"M8 4C6.\
500 2.800 4.500 2.500 2 2.500v10c2.500 0 4.500.3 6 1.500 1.500-1.200 3.500-1.500 6-1.500v-10c-2.500 0-4.500.3-6 1.500zM8\
 4v10",lock:"M4 7h8v6.500H4zM5.500 7V5a2.500 2.500 0 0 1 5 0v2",up:"M8 13.500V3M4 7l4-4 4 4",before:"M10 3L5 8l5 5",after:"\
M6 3l5 5-5 5",menu:"M2 4h12M2 8h12M2 12h12",comment:"M2.500 3h11v7.500H8L5 13.500v-3H2.500z","may-end":"M8 2v12M2 6.500h\
3.500M2 9.500h3.500M10.500 6.500h3.500M10.500 9.500h3.500","may-divide":"M9 2v12H3.500M12 6.500h2.500M12 9.500h2.500M1.5\
00 6.500h5M1.500 9.500h5","no-end":"M1 4.500h5.500M9.500 4.500h5.500M1 7.500h5.500M9.500 7.500h5.500M4 10.500v2.500h8v-2\
.500",copy:"M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3",file:"M4 2h5l3 3v9H4zM9 2v3h3"},m=s=>l`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${Ci[s??""]??Ci.warning} stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;var et=s=>l`<span class="unseen">${s}</span>`,N=(s,t)=>l`<span class="badge ${s}">${m(s)}${t}</span>`;function xs({kind:s,
count:t},e=!1){let n=r(`need.${s}`,{n:t});return e?l`
    <span class="badge ${s} short" title=${n}>
      ${m(s)}${s==="unsigned"?"":String(t)}${et(n)}
    </span>`:N(s,n)}var zc=["checked","translated","draft","machine","stale","missing"];function Os(s){let t=zc.filter(n=>s[n]),
e=t.map(n=>`${r(`state.${n}`)} ${s[n]}`).join(", ");return l`
    <span class="bar" role="img" aria-label=${e}>
      ${t.map(n=>l`<i class="s-${n}" ${y({"flex-grow":s[n]??0})}></i>`)}
    </span>`}function Zt(s,t,e=""){let n=Math.min(t,s)-15,o=i=>`${Math.max(0,Math.min(100,100*(i-n)/(100-n)))}%`;return l`
    <span class="size ${e}" role="img" aria-label=${r("size.said",{percent:s,floor:t})}>
      <i ${y({width:o(s)})}></i><b ${y({left:o(t)})}></b>
    </span>`}var k=s=>l`<kbd aria-hidden="true">${s}</kbd>`;function Pt(s){let t=P(s);return l`
    <bdi
      class="autonym"
      lang=${t?.lang??s}
      dir=${t?.rtl?"rtl":"ltr"}
      ${y({"--own":`"name-${s}"`})}
    >${t?.autonym??s}</bdi>`}var F=s=>[Pt(s),l`<span class="tag">${s}</span>`],qe=s=>F(s).map(t=>[t," "]),A=s=>P(s)?.name[x]??
s??"";function I(s){let t=$t(s)?.paper??"",e=Oe(`output.${s}`)?r(`output.${s}`):s.charAt(0).toUpperCase()+s.slice(1);return e.
includes(t)?e:`${e} ${t}`.trim()}function le(s){let t=$t(s)?.paper,e=u.project.outputs.filter(n=>n.paper===t);return t&&
e.length===1?t:I(s).replace(` ${t}`,"")}function C(s,t,e,n,{radio:o=!1,keys:i={}}={}){return l`
    <div class="segments" role=${o?"radiogroup":"group"} aria-label=${s}>
      ${t.map(([a,c])=>{let h=i[String(a)];return l`
          <button
            type="button"
            data-focus="${s}-${a}"
            role=${o?"radio":O}
            aria-checked=${o?String(a===e):O}
            aria-pressed=${o?O:String(a===e)}
            @click=${()=>n(a)}
          >${c}${h?k(h):null}</button>`})}
    </div>`}function wt(s,t,e,n){let o=n.map(a=>`"name-${a}"`).join(", "),i=a=>{let c=P(a);return l`
      <option value=${a} lang=${c?.lang??O} .selected=${R(a===t)}>
        ${`${c?.autonym??a}   ${a}`}
      </option>`};return l`
    <select
      class="language-pick"
      aria-label=${s}
      data-focus=${s}
      @change=${j(e)}
      ${y({"font-family":`${o}, var(--ui)`})}
    >${n.map(i)}</select>`}var Vn=s=>l`
  <select class="readers" aria-label=${r("reader")} title=${r("reader")} data-focus="reader" @change=${j(s)}>
    ${xe.map(({tag:t,name:e})=>l`<option value=${t} lang=${t} .selected=${R(t===x)}>${e}</option>`)}
  </select>`;var Hc=[["anywhere",[[["g b"],"go"],[["/"],"find"],[["Ctrl K"],"goto"],[["?"],"help"],[["F6"],"area"],[["Esc"],"leave"]]],
["translate",[[["Ctrl ↵"],"done"],[["Alt ↓","Alt ↑"],"step"],[["{"],"facts"],[["Ctrl B"],"bold"],[["Alt .","Alt -",
"Alt ,"],"ends"],[["Ctrl S"],"save"],[["Ctrl Z","Ctrl Y"],"undo"],[["F8"],"finding"],[["F9","1–3"],"said"]]],["page",[
[["B","G","O"],"overlays"],[["D"],"distance"],[["1","0"],"sizes"],[["+","−"],"zoom"],[["L"],"second"],[["Z"],"box"],[[
"Tab"],"next"],[["↵"],"edit"],[["M","1–9"],"diagram"]]],["design",[[["A"],"mode"],[["R","N","C","B","G"],"shown"],[[
"Tab"],"next"],[["Z"],"around"],[["L"],"line"],[["F8"],"fault"],[["O"],"file"]]],["six",[[["6"],"mode"],[["1–6"],"lang\
uage"],[["F8"],"fault"],[["Z"],"part"],[["↵"],"alone"]]],["blocks",[[["/"],"find"],[["←","→","↑","↓"],"move"],
[["↵"],"pick"],[["C"],"copy"],[["Esc"],"clear"]]],["rows",[[["[","]"],"row"],[["←","→"],"language"],[["Space"],"ti\
ck"],[["/"],"find"],[["R"],"outline"],[["↵"],"sheet"]]],["lists",[[["↑","↓"],"move"],[["Space"],"enlarge"],[["↵"],
"open"],[["T","S","P"],"screens"],[["W"],"waive"],[["C"],"comment"],[["O"],"file"]]]];function We(){if(document.querySelector(
"dialog.help"))return;let s=new z({name:"help",head:"help-head"},()=>[l`
      <div class="row-of">
        <h1 id="help-head">${r("keys")}</h1>
        <span class="hint">${r("keys.hint")}</span>
        <span class="fill"></span>
        <label class="row-of">
          <input
            type="checkbox"
            .checked=${w.get("letters",!0)}
            @change=${j((t,e)=>w.set("letters",e.checked))}
          >${r("keys.letters")}
        </label>
        <button class="button" type="button" autofocus @click=${()=>s.close()}>
          ${r("close")}${k("Esc")}
        </button>
      </div>`,l`
      <div class="keys">
        ${Hc.map(([t,e])=>l`
            <section>
              <h2>${r(`keys.${t}`)}</h2>
              <dl>
                ${e.map(([n,o])=>l`
                    <dt>${n.map(i=>l`<kbd>${gs(i)}</kbd>`)}</dt>
                    <dd>${r(`keys.${t}.${o}`)}</dd>`)}
              </dl>
            </section>`)}
      </div>`]);s.open()}function Pi(s){let t=new Map,e=s.map(n=>Li(n)?null:Dc(t,n));for(let n of s)Li(n)&&Vc(e[n.follows??-1],n);return[...t.values()]}
var Li=s=>(s.follows??null)!==null;function Dc(s,t){let e=Fc(t),n=s.get(e);n&&qc(n,t);let o=n??{...t,...Uc(t),others:[],
consequences:[]};return s.set(e,o),o}var Uc=({output:s,language:t,message:e,args:n})=>({outputs:s?[s]:null,languages:t?{
[t]:{message:e,args:n}}:{}});function Fc({code:s,language:t,key:e,output:n,file:o,line:i,message:a}){return n?JSON.stringify(
e?[s,t,e,a]:[s,o,i,a]):Symbol()}function Vc(s,t){let e=n=>n.code===t.code&&n.file===t.file&&n.line===t.line&&n.column===
t.column;s&&e(s)?t.language&&(s.languages[t.language]??={message:t.message,args:t.args}):s&&!s.consequences.some(e)&&s.consequences.
push(t)}function qc(s,{output:t,file:e,line:n,column:o,language:i,message:a,args:c}){s.language!==i&&(s.language=null),i&&
(s.languages[i]??={message:a,args:c}),t&&!s.outputs?.includes(t)&&s.outputs?.push(t),![s,...s.others].some(p=>p.file===e&&
p.line===n)&&e&&s.others.push({file:e,line:n,column:o,message:""})}var Wc=s=>s.code==="source-suspect"?s.args.name??s.code:
s.code,Kc={kind:Wc,language:s=>s.language??"",file:s=>s.file??""};function Ii(s,t,e){let n=new Map;for(let i of s){let a=Kc[t](
i),c=n.get(a)??[];i.code==="source-suspect"&&t==="kind"?c.unshift(i):c.push(i),n.set(a,c)}return[...n].map(([i,a])=>{let c=new Set(
a.map(h=>h.language).filter(h=>h&&h!==e)).size;return{name:i,rows:a,languages:c,spread:t==="kind"&&c>=5}}).toSorted((i,a)=>Ri(
i)-Ri(a))}function Ri({spread:s,rows:t}){return s?0:t.some(e=>e.severity==="error")?1:2}var Ni={vscode:["Visual Studio Code",(s,t,e)=>`vscode://file${s}:${t}:${e}`],codium:["VSCodium",(s,t,e)=>`vscodium://fil\
e${s}:${t}:${e}`],cursor:["Cursor",(s,t,e)=>`cursor://file${s}:${t}:${e}`],windsurf:["Windsurf",(s,t,e)=>`windsurf://fil\
e${s}:${t}:${e}`],zed:["Zed",(s,t,e)=>`zed://file${s}:${t}:${e}`],idea:["IntelliJ IDEA",(s,t,e)=>`idea://open?file=${s}&\
line=${t}&column=${e}`],pycharm:["PyCharm",(s,t,e)=>`pycharm://open?file=${s}&line=${t}&column=${e}`],textmate:["TextMat\
e, BBEdit",(s,t,e)=>`txmt://open?url=file://${s}&line=${t}&column=${e}`]},bt=()=>!!u.project.folder;function kt({file:s,
line:t,column:e}){let n=Ni[w.get("editor")];return n&&u.project.folder&&s?n[1](Gc(u.project.folder,s),t??1,e??1):null}function Gc(s,t){
let e=s.replaceAll("\\","/");return`${e.startsWith("/")?"":"/"}${e}/${t}`.split("/").map(encodeURIComponent).join("/").replace(
/^\/([A-Za-z])%3A/,"/$1:")}function Ss(s){let t=w.get("editor",""),e=()=>{w.set("editor",i.find("input:checked").value),
i.close(),s()},n=([a,c])=>l`
    <label class="check"><input type="radio" name="editor" value=${a} .checked=${a===t}>${c}</label>`,o=Object.entries(Ni).
map(([a,[c]])=>[a,c]),i=new z({name:"editor",head:"editor-head"},()=>[l`<h1 id="editor-head">${r("editor.head")}</h1>`,l`<p class="soft">${r(
"editor.what")}</p>`,l`<fieldset>${[["",r("editor.none")],...o].map(n)}</fieldset>`,l`
      <div class="row-of">
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>i.close()}>${r("cancel")}${k("Esc")}</button>
        <button type="button" class="button primary" @click=${e}>${r("editor.do")}</button>
      </div>`]);i.open()}async function Ms(s,t){try{let{lines:e}=await M(`/api/lines?file=${encodeURIComponent(t.file)}&line=${t.line}`),n=t.file.
startsWith("locales/")?P(t.language??u.project.source):null,o=y({"font-family":n?`var(--mono), "text-${n.tag}"`:null}),i=e.
map(([a,c])=>l`
        <div class="source-line">
          <span class="hint">${a}</span>
          <bdi dir="ltr" ${o}>${a===t.line?Zc(c,t):c}</bdi>
        </div>`);b(i,s)}catch{}}function Zc(s,{line:t,column:e=1,end_line:n,end_column:o=0}){let i=[...s],a=n===t&&o>e?o-
1:i.length,c=(h,p)=>i.slice(h,p).join("");return[c(0,e-1),l`<u>${c(e-1,a)}</u>`,c(a,i.length)]}function It({file:s,line:t,
column:e}){let n=kt({file:s,line:t,column:e}),o=[s,t,e].filter(Boolean).join(":");return n?l`<a href=${n}>${o}</a>`:o}var Yc=()=>!0,
Jc=()=>!1;function Qc(s,t){let e=document.createElement("textarea");e.className="unseen",e.value=t,s.after(e),e.select();
let n=document.execCommand("copy");return e.remove(),s.focus(),n}function qn(s,t,e="button"){return l`
    <button type="button" class=${e} data-focus="copy-place" @click=${async o=>{let i=o.currentTarget;(navigator.clipboard?
await navigator.clipboard.writeText(t).then(Yc,Jc):Qc(i,t))&&i.firstElementChild&&(i.firstElementChild.textContent=r("co\
pied"))}}><span>${s}</span></button>`}var As=({file:s,line:t,column:e})=>qn(r("copy-place"),`${s}:${t}:${e}`,"link small");
function Nt(s,t=()=>{}){let e=()=>{let n=kt(s);n&&(location.href=n)};kt(s)?e():Ss(()=>{t(),e()})}function Te(s,t,e=!0){if(!(s.
file&&bt()))return null;let n=kt(s),o=[r("editor"),e?k("O"):null];return n?l`<a class="button" href=${n} data-focus="editor">${o}</a>`:
l`
    <button type="button" class="button" data-focus="editor" @click=${()=>Nt(s,t)}>${o}</button>`}var Xc=3,Bi=te();function zi(){let s=t=>t.severity==="error"&&t.file&&!(t.output||t.language||t.row);return(u.findings??
[]).filter(s)}var Hi=()=>u.project?.broken?zi()[0]?.file??"leaflet.yaml":null;function ce(){let s=zi(),t=u.project.broken||
s.length>0;document.body.classList.toggle("is-broken",t),t||(Bi=te());let e=u.project.troubles??[],n=Object.entries(u.project.
merging??{}),o=[t?sh(s):null,!t&&e.length?th(e):null];b(l`${o}${n.map(([i,a])=>eh(i,a))}`,gt("banner"))}var th=s=>l`
  <div class="trouble" role="alert">
    ${m("error")}
    <div>${s.map(t=>l`<p>${t}</p>`)}</div>
  </div>`,eh=(s,t)=>l`
  <div class="trouble is-merge" role="alert">
    ${m("merge")}
    <div>
      <p><strong>${r("merge.banner",{file:`locales/${s}.yaml`,n:t})}</strong></p>
      <p class="soft">${r("merge.banner-what")}</p>
    </div>
    <div class="trouble-acts">
      <a class="button" href="#/translate/${encodeURIComponent(s)}">${r("merge.choose")}</a>
    </div>
  </div>`;function sh(s){let[t]=s;return l`
    <div class="trouble" role="alert">
      ${m("error")}
      <div>
        <p>
          <strong>${r("broken",{file:t?.file??"leaflet.yaml",time:Bi})}</strong>
          ${" "}${r("broken.still")}
        </p>
        ${t?l`<div class="trouble-places">${s.slice(0,Xc).map(oh)}</div>`:null}
      </div>
      ${t?nh(t):null}
    </div>`}var nh=s=>l`
  <div class="trouble-acts">${Te(s,ce,!1)}${As(s)}</div>`;function oh(s){let t=g(l`<div class="mono"></div>`);return Ms(
t,s),l`
    <div>
      <p><span class="mono">${It(s)}</span>${"  "}${s.message}</p>
      ${t}
      ${s.hints.map(e=>l`<p class="soft">${e}</p>`)}
    </div>`}var ih=250,rh=["project","texts","broken"];async function Ke(){u.only||u.project.missing||(u.findings=Pi((await M(`/api/\
findings?words=${x}`)).diagnostics))}function Wn(){let s=u.project.languages.map(i=>i.tag).join(" "),t=u.project.languages.
map(({tag:i})=>`"text-${i}"`).join(", ");document.documentElement.style.setProperty("--names",t||"sans-serif");let e=document.
getElementById("text-fonts");if(e?.dataset.tags===s)return;let n=`/fonts.css?of=${encodeURIComponent(s)}`,o=g(l`<link rel="stylesheet" id="text-fonts" href=${n} data-tags=${s}>`);
e?e.replaceWith(o):document.head.append(o)}function Di(s){let t=!1,e=async()=>{t=!1,await ht(),s(),ot({type:"board-loade\
d"}),!u.board?.pending&&(await Ke(),s(),ce(),ot({type:"findings-loaded"}))};D(n=>{["drawn","lost","back"].includes(n.type)?
s():rh.includes(n.type)?ah(n):n.type==="reloaded"?(Wn(),s()):n.type==="board"&&!t&&!u.only&&(t=!0,setTimeout(e,ih))})}async function ah(s){
s.type!=="broken"&&_i(s.type==="texts"?s.languages:null),await Gt(),await Promise.all([ht(),Ke()]),ce(),ot({...s,type:"r\
eloaded",kind:s.type})}var lh=9;async function ch(s){return u.language?(await at(u.language)).map(t=>({kind:"text",said:l`<b>${t.number}</b>${"\
 "}<code>${t.key}</code>`,words:[String(t.number),t.key,t.source,t.target??""].map(Lt),act:()=>s("translate",u.language,
t.key),more:l`<bdi class="cut small soft">${t.source.replaceAll("**","")}</bdi>`})):[]}function hh({go:s,screens:t,screen:e,
withLanguage:n,commands:o}){let i=n.includes(e)?e:"translate";return[...t.map(a=>({kind:"screen",said:r(`tab.${a}`),words:[
r(`tab.${a}`),a].map(Lt),act:()=>n.includes(a)&&u.language?s(a,u.language):s(a)})),...(u.only?[]:u.project.languages).map(
({tag:a,autonym:c,name:h})=>({kind:"language",said:F(a),words:[a,c,...Object.values(h)].map(Lt),act:()=>s(i,a),more:l`<span class="small soft">${A(
a)}</span>`})),...o.map(([a,c,h])=>({kind:"command",said:a,words:[Lt(a)],act:c,more:h?k(h):null}))]}var Kn=class{constructor(t){
this.all=hh(t),this.at=0,this.wanted="",this.dialog=new z({name:"palette",label:r("palette")},()=>this.view()),this.dialog.
open(),this.dialog.find("input").focus(),ch(t.go).then(e=>{this.all=[...this.all,...e],this.dialog.draw()})}get shown(){
let{wanted:t}=this,e=n=>t?$s(n.words,t):n.kind==="text"?null:0;return ws(this.all,e,lh)}view(){let{shown:t}=this;return this.
at=Math.max(0,Math.min(this.at,t.length-1)),[l`<div class="row-of">${m("search")}${this.field(t.length)}${k("Esc")}</div>`,
l`
        <ul id="palette-list" role="listbox" aria-label=${r("palette")} ?hidden=${!t.length}>
          ${t.map((e,n)=>this.option(e,n))}
        </ul>`,t.length?null:l`<p class="hint nothing" role="status">${r("nothing")}</p>`]}field(t){return l`
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        maxlength="80"
        aria-expanded=${String(t>0)}
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant=${t?`palette-${this.at}`:O}
        aria-label=${r("palette")}
        placeholder=${r("palette.placeholder")}
        @input=${e=>{this.at=0,this.wanted=Lt(e.target.value.trim()),this.dialog.draw()}}
        @keydown=${e=>this.pressed(e)}
      >`}option(t,e){let n=()=>{this.at!==e&&(this.at=e,this.dialog.draw())};return l`
      <li
        id="palette-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @click=${()=>this.take(t)}
        @pointermove=${n}
      >
        <span class="kind small">${r(`palette.${t.kind}`)}</span><span class="said">${t.said}</span>${t.more}
      </li>`}take(t){this.dialog.close(),t.act()}pressed(t){let{shown:e}=this,n=bs(t.key,this.at,e.length),o=e[this.at];
n!==null?(t.preventDefault(),this.at=n,this.dialog.draw()):t.key==="Enter"&&o&&!t.isComposing&&(t.preventDefault(),this.
take(o))}};function Ui(s){ms()||new Kn(s)}var to={};ft(to,{open:()=>yh});var Gn={all:null,block:["block","component","shape"],diagram:["diagram"],theme:["theme"],sign:["pictogram"],token:["colo\
ur","type","space"]},uh=/[^\P{Mn}\u3099\u309a]/gu,ph=/[\u30a1-\u30f6]/g,dh=96,he=s=>s.normalize("NFKD").replace(uh,"").normalize(
"NFC").toLowerCase().replaceAll("đ","d").replace(ph,t=>String.fromCharCode(t.charCodeAt(0)-dh)),Vi=s=>he(s).split(/\s+/u).
filter(Boolean),Fi=new WeakMap;function fh(s){let t=Fi.get(s);return t===void 0&&(t=he([s.name,s.title,...s.keywords,s.about,
s.also].join(`
`)),Fi.set(s,t)),t}function qi(s,t){let e=Vi(t);if(!e.length)return[...s];let n=i=>e.every(a=>he(`${i.name}
${i.keywords}`).includes(a)),o=s.filter(i=>e.every(a=>fh(i).includes(a)));return[...o.filter(n),...o.filter(i=>!n(i))]}var Zn=(s,t)=>s.
filter(({kind:e})=>Gn[t]?.includes(e)??!0);function Wi(s){let t=new Map;for(let e of s){let n=t.get(e.group)??{name:e.group,
title:e.title,entries:[]};n.entries.push(e),t.set(e.group,n)}return[...t.values()]}function Yn(s,t){let e=[...new Intl.Segmenter(
void 0,{granularity:"grapheme"}).segment(s)].map(h=>h.segment),n=e.map(he),o=n.map((h,p)=>n.slice(0,p).join("").length),
i=n.join(""),a=new Set;for(let h of Vi(t))for(let p=i.indexOf(h);p>=0;p=i.indexOf(h,p+1))o.forEach((f,d)=>{f<p+h.length&&
f+(n[d]?.length??0)>p&&a.add(d)});let c=[];return e.forEach((h,p)=>{let f=c.at(-1);f&&f[1]===a.has(p)?f[0]+=h:c.push([h,
a.has(p)])}),c}function Ki(s,t,e){let n=s[t];if(!n)return 0;let o={ArrowLeft:-1,ArrowRight:1}[e];if(o)return Math.max(0,
Math.min(s.length-1,t+o));let i=e==="ArrowDown",a=s.filter(({top:d})=>i?d>n.top+1:d<n.top-1).map(({top:d})=>d);if(!a.length)
return t;let c=i?Math.min(...a):Math.max(...a),h=(d=n)=>d.left+d.width/2,p=d=>Math.abs(h(s[d])-h());return s.flatMap(({top:d},$)=>Math.
abs(d-c)<=1?[$]:[]).reduce((d,$)=>p($)<p(d)?$:d)}var mh=new RegExp(["(?<note>(?<=^|\\s)#.*$)","(?<key>[\\p{L}_][\\w.-]*(?=:(\\s|$)))","(?<number>(?<![\\w.-])-?\\d+(\\.\\d+)?\
(u|mm|pt|%|cm|in)?(?![\\w.-]))"].join("|"),"gu");function Gi(s,t,e){let n=e.flat().map(i=>i-t),o=[...new Set([0,...n.filter(
i=>i>0&&i<s.length),s.length])].sort((i,a)=>i-a);return o.slice(1).map((i,a)=>{let c=o[a]??0,h=e.some(([p=0,f=0])=>p<=c+
t&&i+t<=f);return[s.slice(c,i),h]})}function Ts(s){let t=s.matchAll(mh),e=[],n=0;for(let{index:o,0:i,groups:a}of t)o>n&&
e.push({text:s.slice(n,o),kind:"yaml"}),e.push({text:i,kind:gh(a)}),n=o+i.length;return n<s.length&&e.push({text:s.slice(
n),kind:"yaml"}),e}function gh(s){return s?.note?"yaml-comment":s?.key?"yaml-key":"yaml-number"}var $h=4.5,Bt=({kind:s,name:t})=>`${s}/${t}`,Jn=({kind:s,name:t},e,n)=>{let[o,i,a]=[s,t,e].map(encodeURIComponent);return`\
/api/blocks/${o}/${i}?language=${a}&at=${n}`},js=(s,t)=>t?Yn(s,t).map(([e,n])=>n?l`<mark>${e}</mark>`:e):s,wh=(s,t)=>Yn(
s,t).some(([,e])=>e);function Qn(s,t,e=""){let n=o=>{let i=o.currentTarget,{naturalWidth:a,naturalHeight:c,parentElement:h}=i;
h?.classList.toggle("is-missing",o.type==="error"),h?.classList.toggle("is-wide",a>$h*c)};return l`
    <span class="block-picture is-${s.kind}" data-missing=${r("blocks.no-picture")}>
      <img src=${t} alt=${e} loading="lazy" decoding="async" draggable="false" @error=${n} @load=${n}>
    </span>`}function Zi({name:s,title:t,entries:e},n){return l`
    <div class="block-group" role="group" aria-labelledby="group-${s}">
      <h2 id="group-${s}" role="presentation">
        ${t}${" "}<span class="hint">${e.length}</span>
      </h2>
      <div class="block-tiles is-${s}" role="presentation">${e.map(o=>bh(o,n))}</div>
    </div>`}function bh(s,{language:t,state:e,query:n,picked:o,current:i,pick:a}){let c=Bt(s);return l`
    <div
      class="block-tile"
      role="option"
      data-id=${c}
      data-focus="tile-${c}"
      tabindex=${c===i?"0":"-1"}
      aria-selected=${String(c===o)}
      title=${s.about||O}
      @click=${()=>a(s)}
    >
      ${Qn(s,Jn(s,t,e))}
      <span class="block-name">${js(s.name,n)}</span>
      ${n&&!wh(s.name,n)?l`<span class="block-why">${js(s.about,n)}</span>`:null}
      ${s.own?l`<span class="badge ok">${r("blocks.own")}</span>`:null}
    </div>`}async function Ji(s,t){let e=r("blocks.copied");try{await navigator.clipboard.writeText(`${s.yaml}
`)}catch{let n=t.querySelector(".block-yaml code");n&&getSelection()?.selectAllChildren(n),e=r("blocks.not-copied")}return W(
e),e}function Qi(s,{src:t,query:e,said:n,around:o,languages:i,copy:a,back:c}){let h=s.kind==="block"||s.kind==="componen\
t";return l`
    <button type="button" class="button block-back" data-focus="block-back" @click=${c}>
      ${`← ${r("blocks.back")}`}
    </button>
    <div class="row-of">
      <h2 class="block-title" tabindex="-1">${s.name}</h2>
      <span class="tag">${s.title}</span>
      ${s.own?l`<span class="badge ok">${m("ok")}${r("blocks.own")}</span>`:null}
      <span class="fill"></span>${i}
    </div>
    <p>${js(s.about,e)}</p>
    <div class="block-large">${Qn(s,t,r("blocks.picture",{name:s.name}))}</div>
    <h3>${r("blocks.yaml")}</h3>
    <pre class="block-yaml" tabindex="0" aria-label="YAML"><code>${kh(s.yaml)}</code></pre>
    <div class="row-of">
      <button type="button" class="button primary" data-focus="block-copy" @click=${a}>
        ${m("copy")}${r("blocks.copy")}${k("C")}
      </button>
      <span class="ok" aria-hidden="true">${n}</span>
    </div>
    ${s.keys.length?[l`<h3>${r("blocks.keys")}</h3>`,Yi(s.keys)]:null}
    ${h?l`<details><summary>${r("blocks.around")}</summary>${Yi(o)}</details>`:null}`}var kh=s=>s.split(`
`).map((t,e)=>[e?`
`:"",Ts(t).map(({text:n,kind:o})=>o==="yaml"?n:l`<span class=${o}>${n}</span>`)]),Yi=s=>l`
  <dl class="block-keys">
    ${s.map(t=>l`
        <div>
          <dt>
            <code>${t.name}</code>
            ${t.required?l`<span class="block-must">${r("blocks.required")}</span>`:null}
          </dt>
          <dd>
            ${t.about?l`<p>${t.about}</p>`:null}
            <p class="hint">${t.what}${t.unit?` (${r("blocks.unit",{unit:t.unit})})`:null}</p>
            ${t.default?l`<p class="hint">${r("blocks.default")}: <code>${t.default}</code></p>`:null}
          </dd>
        </div>`)}
  </dl>`;async function yh(s,t){let e=new Xn(s);return await e.load(),e.go(t),{close:D(o=>{o.type==="reloaded"&&e.load()}),go:o=>e.
go(o),pressed:(o,i)=>e.pressed(o,i)}}var Xn=class{constructor(t){this.catalogue={state:"",entries:[],around:[]},this.query=
"",this.filter="all",this.picked=null,this.isOver=!1,this.current="",this.said="",this.language=P(w.get("blocks-language"))?.
tag??u.project.source,this.list=g(l`<section class="list"></section>`),this.side=g(l`<aside class="side inspector" data-area="" aria-label=${r(
"tab.blocks")}></aside>`),this.columns=g(l`<div class="columns blocks">${this.list}${this.side}</div>`),t.append(this.columns),
this.columns.addEventListener("keydown",e=>this.keyed(e))}async load(){this.catalogue=await M("/api/blocks");let{entries:t}=this.
catalogue,e=this.picked?Bt(this.picked):"";this.picked=t.find(n=>Bt(n)===e)??t[0]??null,this.draw()}go([t,e]){let n=this.
catalogue.entries.find(o=>o.kind===t&&o.name===e);return n&&(this.picked=n,this.isOver=!0,this.draw()),!0}get hits(){return qi(
this.catalogue.entries,this.query)}draw(){let{hits:t}=this,e=Wi(Zn(t,this.filter)),n=e.flatMap(({entries:o})=>o.map(Bt));
n.includes(this.current)||(this.current=n[0]??""),this.columns.classList.toggle("is-over",this.isOver),b([this.head(t),this.
pictures(e),this.foot()],this.list),b(this.picked?this.large(this.picked):null,this.side)}head(t){let e=this.query.trim().
normalize("NFKC"),n=t.length?"blocks.found":"blocks.none";return l`
      <header class="head" data-area="">
        <div>
          <h1 class="fill" aria-live="polite">${e?r(n,{n:t.length,query:e}):r("blocks.head")}</h1>
          ${this.search()}
        </div>
        <div class="filters" role="group" aria-label=${r("filter")}>
          ${Object.keys(Gn).map(o=>this.filterButton(o,Zn(t,o).length))}
        </div>
      </header>`}search(){let t=j(e=>{this.query=e,this.draw()});return l`
      <label class="search">
        ${m("search")}
        <input
          type="text"
          aria-label=${r("blocks.search")}
          placeholder=${r("blocks.example")}
          autocomplete="off"
          spellcheck="false"
          .value=${R(this.query)}
          @input=${t}
        >${this.query?l`
              <button type="button" class="block-clear" aria-label=${r("blocks.clear")} @click=${()=>this.clear()}>
                ×
              </button>`:l`<span class="wide-only">${k("/")}</span>`}
      </label>`}filterButton(t,e){let n=()=>{this.filter=t,this.draw()};return l`
      <button type="button" data-focus="filter-${t}" aria-pressed=${String(this.filter===t)} @click=${n}>
        ${r(`blocks.${t}`)}<strong>${e}</strong>
      </button>`}pictures(t){if(!t.length)return l`<div class="scroll fill" data-area=""><p class="empty">${r("blocks.no\
ne-what")}</p></div>`;let e={language:u.project.source,state:this.catalogue.state,query:this.query,picked:this.picked?Bt(
this.picked):"",current:this.current,pick:n=>this.pick(n)};return l`
      <div class="scroll fill block-list" role="listbox" aria-label=${r("tab.blocks")} data-area="">
        ${t.map(n=>Zi(n,e))}
      </div>`}foot(){return l`
      <footer class="footbar wide-only">
        <span>${["←","→","↑","↓"].map(t=>[k(t)," "])}</span>${r("move")}
        ${k("Enter")}${r("blocks.hint.large")}
        ${k("C")}${r("blocks.hint.copy")}<span class="fill"></span><code>leafletgen blocks</code>
      </footer>`}large(t){let e=n=>{this.language=n,w.set("blocks-language",n),this.draw()};return Qi(t,{src:Jn(t,this.language,
this.catalogue.state),query:this.query,said:this.said,around:this.catalogue.around,languages:wt(r("language"),this.language,
e,U()),copy:()=>this.copy(),back:()=>this.back()})}pick(t){this.picked=t,this.current=Bt(t),this.isOver=!0,this.said="",
history.replaceState(null,"",`#/blocks/${encodeURIComponent(t.kind)}/${encodeURIComponent(t.name)}`),this.draw(),this.side.
scrollTop=0,this.tiles.length&&!this.tiles[0]?.checkVisibility()&&this.find(".block-title")?.focus()}back(){this.isOver=
!1,this.draw(),this.focus(this.current)}clear(){this.query="",this.draw(),this.find(".search input")?.focus()}async copy(){
this.picked&&(this.said=await Ji(this.picked,this.side),this.draw())}find(t){return this.columns.querySelector(t)}get tiles(){
return[...this.list.querySelectorAll(".block-tile")]}get focused(){let t=document.activeElement?.closest(".block-tile")?.
getAttribute("data-id");return this.catalogue.entries.find(e=>Bt(e)===t)??null}focus(t){if(!t)return;this.current=t,this.
draw();let e=this.tiles.find(n=>n.dataset.id===t);e?.focus(),e?.scrollIntoView({block:"nearest"})}keyed(t){t.isComposing||
(t.key==="Escape"?T(t,()=>this.escape()):ct(t.target)?this.searching(t):this.focused&&this.moving(t,this.focused))}escape(){
this.isOver&&!this.tiles[0]?.checkVisibility()?this.back():this.query?this.clear():this.focus(this.current)}searching(t){
let e=t.target.matches(".search input"),n=this.tiles[0]?.dataset.id;e&&n&&["ArrowDown","Enter"].includes(t.key)&&T(t,()=>this.
focus(n))}moving(t,e){let{tiles:n}=this,o=n.findIndex(i=>i.dataset.id===Bt(e));if(t.key.startsWith("Arrow")){let i=n.map(
a=>a.getBoundingClientRect());T(t,()=>this.focus(n[Ki(i,o,t.key)]?.dataset.id))}else t.key==="Home"?T(t,()=>this.focus(n[0]?.
dataset.id)):t.key==="End"?T(t,()=>this.focus(n.at(-1)?.dataset.id)):(t.key==="Enter"||t.key===" ")&&T(t,()=>this.pick(e))}pressed(t,e){
e==="c"&&T(t,()=>(this.focused&&this.pick(this.focused),this.copy()))}};var ro={};ft(ro,{open:()=>qh});var vh=30,xh=(s,t)=>l`
  <p class="row-of">
    <input
      type="text"
      readonly
      .value=${s}
      aria-label=${r("share")}
      @focus=${e=>e.target.select()}
    >${qn(r("copy"),s)}
  </p>
  <p class="hint">${r("share.hint")}</p>
  ${t?Sh(t):Oh()}`,Oh=()=>l`
  <p class="finding small">${m("warning")}<span>${r("share.local")}</span></p>
  <p><code dir="ltr">leafletgen preview --edit --host 0.0.0.0</code></p>`,Sh=({side:s,path:t})=>l`
  <figure class="link-code">
    <svg viewBox="0 0 ${s} ${s}" role="img" aria-label=${r("share.code")}><path d=${t}></path></svg>
    <figcaption class="hint">${r("share.scan")}</figcaption>
  </figure>`;function Xi(s){let t=new Date(Date.now()+vh*864e5).toISOString().slice(0,10),e=null,n=async()=>{try{let i={
language:s,edit:!0,until:o.find("#share-until").value||null},a=await L("POST","/api/links",i);e=xh(a.address,a.code),o.draw(),
o.find("[readonly]").focus()}catch(i){e=l`<p class="error">${V(i)}</p>`,o.draw()}},o=new z({name:"share",head:"share-hea\
d"},()=>[l`<h1 id="share-head">${r("share.head",{language:A(s)})}${" "}${F(s)}</h1>`,l`<p class="soft">${r("share.what")}</p>`,
l`
      <p class="row-of">
        <label for="share-until">${r("share.good")}</label>
        <input type="date" id="share-until" value=${t}>
        <button class="button primary" type="button" @click=${n}>${r("share.make")}</button>
      </p>`,l`<div aria-live="polite">${e}</div>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>o.close()}>${r("close")}</button>
      </p>`]);o.open()}var je=["merge","too-long","missing","stale","error","unconfirmed","machine","draft","comment","beside","unsigned"],tr=s=>Math.
min(je.length,...s.needs.map(t=>je.indexOf(t.kind)).filter(t=>t>=0)),sr=s=>s.toSorted((t,e)=>er(t)-er(e)||tr(t)-tr(e)),er=s=>Number(
s.ready??.5);function nr(s,t){let e=s.needs.toSorted((o,i)=>je.indexOf(o.kind)-je.indexOf(i.kind)),n=Math.max(0,...Object.
values(s.outputs).map(o=>o.warnings));return n&&!(t&&e.length>3)&&e.push({kind:"warning",count:n}),e}var ue=s=>s.ready===
null&&!s.needs.length;var _e=()=>w.get("name")?null:l`
      <input
        type="text"
        class="by-field"
        maxlength="60"
        placeholder=${r("comment.name")}
        aria-label=${r("comment.name")}
        autocomplete="name"
        @change=${j(s=>w.set("name",s.trim()))}
      >`;var rt=crypto.getRandomValues(new Uint32Array(2)).join("-");var Mh=1e3,Ge=new Map,Yt=class{constructor(t,e,n){this.tag=t,this.name=e.key,this.changed=n,this.id=`${t} ${e.key}`,this.
said=e.comments,this.problem="",this.busy=!1,this.asked=Ge.has(this.id),this.answers="",this.element=g(l`
      <div class="remarks" @keydown=${o=>this.pressed(o)}></div>`),this.draw()}get area(){return this.element.querySelector(
".remark-area")}draw(){let{talks:t}=u.project;b(l`
        <div class="remarks-list">${lt(this.said,e=>e.mark,e=>this.one(e))}</div>
        ${t?l`
              <button
                type="button"
                class="link plain small"
                ?hidden=${this.asked}
                data-focus="comment-${this.name}"
                @click=${()=>this.open()}
              >${r("comment")}${k("C")}</button>`:null}
        <div class="remark-form" ?hidden=${!this.asked}>${t&&this.asked?this.form():null}</div>
        <p class="error small" role="alert">${this.problem}</p>`,this.element)}form(){let t=Ge.get(this.id)??"";return l`
      <div class="grown" data-text=${t}>
        <textarea
          class="remark-area"
          rows="1"
          maxlength=${Mh}
          placeholder=${r("comment.say")}
          aria-label=${r("comment.on",{key:this.name})}
          data-focus="remark-${this.name}"
          dir="auto"
          .value=${R(t)}
          @input=${j(e=>this.typed(e))}
        ></textarea>
      </div>
      <div class="row-of">
        ${_e()}
        <span class="fill"></span>
        <button type="button" class="button small" @click=${()=>this.post()}>
          ${r(this.answers?"comment.reply":"comment.add")}${k("Ctrl ↵")}
        </button>
      </div>`}typed(t){t?Ge.set(this.id,t):Ge.delete(this.id);let e=this.element.querySelector(".grown");e.dataset.text=
t}open(t=""){u.project.talks&&(this.asked=!0,this.answers=t,this.draw(),this.area?.focus())}update({comments:t=[]}){this.
said=t,this.draw()}leave(){this.area?.blur(),this.draw(),this.element.querySelector(".link.plain")?.focus()}one(t){return l`
      <div class="remark${t.open?"":" is-settled"}">
        <p class="small">
          <strong>${t.by||r("comment.nobody")}</strong>
          ${t.on?l`<span class="hint">${` ${H(t.on)}`}</span>`:null}${" "}
          <bdi dir="auto" ${y({"font-family":`var(--ui), "text-${this.tag}"`})}>${t.text}</bdi>
        </p>
        <p class="small row-of">
          ${t.open?l`<span class="comment row-of">${m("comment")}${r("comment.open")}</span>`:l`<span class="ok row-of">${m(
"ok")}${r("comment.settled")}</span>`}
          ${u.project.talks?this.acts(t):null}
        </p>
      </div>`}acts(t){let e=l`
      <button type="button" class="link" @click=${()=>this.open(t.mark)}>${r("comment.answer")}</button>`;return l`
      ${t.open?e:null}
      <button type="button" class="link" data-focus="settle-${t.mark}" @click=${()=>this.settle(t)}>
        ${r(t.open?"comment.settle":"comment.again")}
      </button>`}path(...t){return`/api/comments/${[this.tag,this.name,...t].map(encodeURIComponent).join("/")}`}async post(){
let t=this.area?.value.trim();if(!t||this.busy){this.area?.focus();return}await this.ask("POST",this.path(),{text:t,answers:this.
answers})&&(Ge.delete(this.id),this.asked=!1,this.answers="",this.leave())}settle(t){return this.ask("PUT",this.path(t.mark),
{open:!t.open})}async ask(t,e,n){this.busy=!0;try{let{comments:o}=await L(t,e,{...n,by:w.get("name",""),client:rt});return this.
problem="",this.update({comments:o}),this.changed(o),!0}catch(o){return this.problem=vt(o,r("comment.lost")),this.draw(),
!1}finally{this.busy=!1}}pressed(t){if(!(t.target!==this.area||t.isComposing)){if(t.key==="Enter"&&X(t))this.post();else if(t.
key==="Escape")this.asked=!!this.area?.value,this.leave();else return;t.preventDefault(),t.stopPropagation()}}};var or=new Map;function Ah(s,{key:t,comments:e}){let n=`${s} ${t}`,o=or.get(n);return o||(o=new Yt(s,{key:t,comments:e},
()=>null),or.set(n,o)),JSON.stringify(o.said)!==JSON.stringify(e)&&o.update({comments:e}),o.element}function ir({tag:s,questions:t}){
return t.length?l`
    <section class="questions" aria-label=${r("questions")}>
      <h2>${r("questions")}</h2>
      ${t.map(e=>Th(s,e,q(u.project.source)))}
    </section>`:null}var Th=(s,t,e)=>l`
  <div class="question">
    <p class="small">
      <a href="#/translate/${encodeURIComponent(s)}/${encodeURIComponent(t.key)}">${t.key}</a>${" "}
      <span class="soft" ${E(e)}>${t.source}</span>
    </p>
    ${Ah(s,t)}
  </div>`;var pe=(s,t,e,{width:n,height:o,looks:i="",row:a=""}={})=>l`
  <img
    class="paper-picture ${i}"
    src="${ee(s,t)}?v=${Fn(s)}${a?`&row=${encodeURIComponent(a)}`:""}"
    alt=${e}
    loading=${n?"lazy":O}
    width=${n??O}
    height=${o??O}
  >`,_s=(s,t)=>pe(s,u.output??"",t),eo=s=>l`<p class="hint">${r(st(s,u.output)?"drawing":"out.unmade")}</p>`,jh={unsigned:"\
proof",comment:"proof",error:"findings",unconfirmed:"findings"};function rr(s){let t=it(u.language)??u.board?.languages[0];
if(!t)return l`<aside class="side inspector"></aside>`;let e=A(t.tag);return l`
    <aside class="side inspector" data-area="" aria-label=${e}>
      <div class="top${u.project.outputs.length>2?" is-two":""}">
        ${F(t.tag)}<span class="fill"></span>${_h(s)}
      </div>
      ${t.outputs[u.output??""]?Eh(t.tag):eo(t.tag)}
      <h2>${r(ue(t)?"board.looking":t.ready?"board.can":"board.before",{language:e})}</h2>
      <ul class="scroll">
        ${t.ready?Ch():t.needs.map(n=>Lh(t,n))}
      </ul>
      ${ir(t)}
      <div class="acts">${Rh(t)}</div>
    </aside>`}function _h(s){let{outputs:t}=u.project;if(t.length<2)return null;let e=t.map(({name:n})=>[n,le(n)]);return C(
r("output"),e,u.output??"",n=>{Rt(n),s()})}function Eh(s){let t=r("page.name",{language:A(s),output:I(u.output??""),n:1});
return l`
    <button class="picture" type="button" aria-label=${r("enlarge")} @click=${so}>${_s(s,t)}</button>`}var Ch=()=>l`<li class="ok">${m(
"ok")}${r("ready")}</li>`,Lh=(s,{kind:t,count:e})=>l`
  <li>
    <span class=${t}>${m(t)}</span>
    <a href="#/${jh[t]??"translate"}/${s.tag}">${r(`before.${t}`,{n:e})}</a>
  </li>`,Rh=({tag:s})=>l`
  <a class="button primary" href="#/translate/${s}">${r("tab.translate")}${k("T")}</a>
  <a class="button" href="#/sheet/${s}/${u.output}">${r("tab.sheet")}${k("S")}</a>
  <button class="button" type="button" data-focus="share" @click=${()=>Xi(s)}>
    ${m("link")}${r("share")}
  </button>`;function so(){let s=A(u.language),t=new z({name:"enlarged",label:s},()=>_s(u.language,s));t.element.addEventListener(
"keydown",e=>T(e,e.key===" "?()=>t.close():null)),t.open()}var ar=28;function lr(s,t){let e=[[r("board.not-ready"),s.filter(n=>n.ready===!1)],[r("board.unknown"),s.filter(n=>n.ready===
null)],[r("board.is-ready"),s.filter(n=>n.ready)]];return l`
    <div class="grid" role="grid" aria-label=${r("languages")} data-area="" @keydown=${t.moved}>
      ${t.dense?Nh():null}
      <div class="r heads" role="row">
        ${Ph(t.short).map((n,o,i)=>Ih(n,o===i.length-1))}
      </div>
      <div class="flow" role="rowgroup">
        ${lt(e.filter(([,n])=>n.length),([n])=>n,([n,o])=>l`
            <div class="group" role="row"><span role="gridcell"><strong>${n}</strong>${` ${o.length}`}</span></div>
            ${lt(o,i=>i.tag,i=>Bh(i,t))}`)}
      </div>
      ${s.length?null:l`<div role="row"><div class="empty" role="gridcell">${r("nothing")}</div></div>`}
    </div>`}var no=()=>u.project.outputs.map(({name:s})=>s),Ph=s=>[r("language"),r("texts"),...no().map(s?le:I),r("needs"),
r("signed")],Ih=(s,t)=>l`<span role="columnheader" class=${t?"signed":""}>${s}</span>`;function Nh(){let s=[r("language"),
r("texts"),...no().map(le),r("needs")],t=l`<div class="r">${s.map(e=>l`<span>${e}</span>`)}</div>`;return l`<div class="pair-heads" aria-hidden="true">${t}${t}</div>`}
function Bh(s,{dense:t,short:e,stop:n,pick:o,open:i}){let a=(s.texts.checked??0)+(s.texts.translated??0),c=l`<div class="small"><strong>${a}</strong>${`\
 / ${s.texts.total}`}</div>`;return l`
    <div
      class="r lang-row"
      role="row"
      tabindex=${s.tag===n?0:-1}
      aria-selected=${String(s.tag===u.language)}
      data-tag=${s.tag}
      data-focus="row-${s.tag}"
      @click=${()=>o(s.tag)}
      @dblclick=${()=>i(s.tag)}
    >
      <div class="who" role="rowheader"><div>${qe(s.tag)}</div><div class="small">${A(s.tag)}</div></div>
      <div role="gridcell">${t?null:c}${Os(s.texts)}</div>
      ${no().map(h=>l`<div class="out" role="gridcell">${Hh(s,h,{dense:t,short:e})}</div>`)}
      <div class="needs" role="gridcell">${oo(s)}</div>
      <div class="small soft signed" role="gridcell">${zh(s)}</div>
    </div>`}function zh({tag:s,signed:t,lapsed:e}){return t?`${t.by} · ${H(t.on)}`:e?l`<span class="stale">${r("lapsed",
{by:e.by,day:H(e.on)})}</span>`:s===u.project.source?r("source-text"):"–"}function Hh(s,t,{dense:e,short:n}){let o=s.outputs[t];
if(!st(s.tag,t))return l`<span class="hint"><span aria-hidden="true">–</span>${et(r("out.unmade"))}</span>`;if(!o)return l`<span class="hint">…</span>`;
let{width_pt:i,height_pt:a}=Y(t),c=o.too_long>0,h={width:ar,height:Math.round(ar*a/i)};return l`
    ${n?null:pe(s.tag,t,"",h)}
    <div>
      ${c?Dh(o.too_long,n):l`<strong>${`${o.percent} %`}</strong>`}
      ${e?null:Zt(o.percent,o.floor_percent,c?"over":"")}
    </div>`}function Dh(s,t){let e=r("out.over",{n:s}),n=t?String(s):r("out.over.short",{n:s}),o=t||u.project.outputs.length>
2;return l`
    <strong class="too-long">
      ${m("too-long")}${o?[l`<span aria-hidden="true">${n}</span>`,et(e)]:e}
    </strong>`}function oo(s,t=!1){if(s.ready)return N("ok",r("ready"));if(ue(s))return N("unknown",r("unknown"));let e=nr(
s,t);return e.map((n,o)=>xs(n,t||o>2||e.length>3&&o>1))}var Uh=24,Fh=5,Vh=14,K={filter:"all",find:"",view:w.get("view","list"),dense:w.get("dense"),card:w.get("card",180)};async function qh(s,t,{
go:e}){let n=new io(s,e);return n.draw(),{close:D(i=>{["board-loaded","reloaded","back"].includes(i.type)&&n.draw()}),pressed:(i,a)=>n.
pressed(i,a)}}var io=class{constructor(t,e){this.go=e,this.root=g(l`<div class="columns board"></div>`),t.append(this.root)}get board(){
return u.board}get isDense(){return(K.dense??this.board.languages.length>=Uh)&&K.view==="list"&&!G()}get isMany(){return u.
project.outputs.length>=Fh}get rows(){let t=K.find.trim().toLocaleLowerCase();return sr(this.board.languages).filter(e=>{
let n=P(e.tag),o=[e.tag,n?.autonym??"",...Object.values(n?.name??{})];return cr(e,K.filter)&&(!t||o.some(i=>i.toLocaleLowerCase().
includes(t)))})}draw(){let{root:t,rows:e}=this,{outputs:n}=u.project,o=K.view==="pictures";t.classList.toggle("compact-l\
ist",this.isDense),t.classList.toggle("many-outputs",this.isMany),t.style.setProperty("--outputs",String(n.length)),t.style.
setProperty("--output",n.length>2?"94px":"118px"),t.style.gridTemplateColumns=o?"minmax(0, 1fr)":"",b(l`
        <section class="list">
          ${this.head()}${o?this.pictures(e):this.list(e)}
          <footer class="footbar legend">${o?Yh():Gh()}</footer>
        </section>
        ${o?null:rr(()=>this.draw())}`,t)}head(){let{languages:t}=this.board,e=this.board.counts.ready??0;return l`
      <header class="head" data-area="">
        <div>
          <h1>${r("board.ready",{n:e,all:t.length})}</h1>
          ${this.views()}${K.view==="pictures"?[this.outputs(),this.slider()]:null}
          ${u.project.editable?Kh():null}
          <button type="button" class="button primary" data-focus="build" @click=${()=>this.go("print")}>
            ${m("print")}${e?r("board.build",{n:e}):r("board.print")}
          </button>
        </div>
        ${K.view==="list"?l`<div>${this.filters()}<span class="fill"></span>${this.search()}</div>`:null}
      </header>`}views(){let t=a=>{K.view=a,w.set("view",a),this.draw()},e=a=>{K.dense=a==="compact",w.set("dense",K.dense),
this.draw()},n=[["list",[m("list"),r("view.list")]],["pictures",[m("pictures"),r("view.pictures")]]],o=[["roomy",r("room\
y")],["compact",r("compact")]],i=K.view==="list"&&this.board.languages.length>=Vh;return[C(r("view"),n,K.view,t),i?C(r("\
density"),o,this.isDense?"compact":"roomy",e):null]}outputs(){let t=u.project.outputs.map(({name:e})=>[e,I(e)]);return C(
r("output"),t,u.output??"",e=>{Rt(e),this.draw()})}slider(){let t=j(e=>{K.card=Number(e),w.set("card",K.card),this.draw()});
return l`
      <label class="row-of small">
        ${r("size")}
        <input type="range" min="120" max="260" .value=${R(String(K.card))} data-focus="slider" @input=${t}>
      </label>`}filters(){let{languages:t}=this.board,e=o=>t.filter(i=>cr(i,o)).length,n=o=>{K.filter=o,this.draw()};return l`
      <div class="filters" role="group" aria-label=${r("filter")}>
        ${["all","ready",...je].filter(o=>o==="all"||e(o)).map(o=>l`
              <button
                type="button"
                data-focus="filter-${o}"
                aria-pressed=${String(K.filter===o)}
                @click=${()=>n(o)}
              >
                ${o==="all"?null:hr(o)}${r(`filter.${o}`)}<strong>${e(o)}</strong>
              </button>`)}
      </div>`}search(){let t=j(e=>{K.find=e,this.draw()});return l`
      <label class="search">
        ${m("search")}
        <input
          type="search"
          placeholder=${r("find")}
          aria-label=${r("find.language")}
          data-focus="find"
          .value=${R(K.find)}
          @input=${t}
        >${k("/")}
      </label>`}stopOf(t){return t.some(e=>e.tag===u.language)?u.language:t[0]?.tag}list(t){return lr(t,{dense:this.isDense,
short:this.isDense||this.isMany,stop:this.stopOf(t),pick:e=>this.pick(e),open:e=>this.go("translate",e),moved:e=>this.moved(
e)})}pictures(t){let e=this.stopOf(t),n=o=>{let i=o.outputs[u.output??""];return l`
        <div
          class="sheet-card"
          role="option"
          tabindex=${o.tag===e?0:-1}
          aria-selected=${String(o.tag===u.language)}
          data-tag=${o.tag}
          data-focus="card-${o.tag}"
          @click=${()=>this.pick(o.tag)}
          @dblclick=${()=>this.go("translate",o.tag)}
        >
          ${i?_s(o.tag,""):eo(o.tag)}
          <div class="line">${F(o.tag)}</div>
          <div class="line">
            ${oo(o,!o.ready)}<span class="fill"></span><strong>${i?`${i.percent} %`:""}</strong>
          </div>
        </div>`};return l`
      <div
        class="sheet-cards"
        role="listbox"
        aria-label=${r("languages")}
        data-area=""
        @keydown=${o=>this.moved(o)}
        ${y({"--card":`${K.card}px`})}
      >${t.map(n)}</div>`}pick(t){tt(t),this.draw()}moved(t){let e=t.currentTarget,n=[...e.querySelectorAll("[data-tag]")],
o=t.target,i=n.indexOf(o.closest("[data-tag]"));if(i<0)return;if(t.key==="Enter"&&o.dataset.tag){let{tag:h}=o.dataset;T(
t,()=>this.go("translate",h));return}let a=Wh(t.key,e,i,n.length);if(!a)return;t.preventDefault();let c=n[i+a];c?.dataset.
tag&&(this.pick(c.dataset.tag),c.focus())}pressed(t,e){let n=t.target instanceof Element&&t.target.closest("[data-tag]");
e==="t"?this.go("translate",u.language):e==="s"?this.go("sheet",u.language,...u.output?[u.output]:[]):e==="p"?this.go("p\
rint"):t.key===" "&&n&&T(t,so)}};function cr(s,t){return t==="all"?!0:t==="ready"?s.ready:s.needs.some(e=>e.kind===t)}function Wh(s,t,e,n){
let o={Home:-e,End:n-1-e};if(s in o)return o[s];if(K.view==="list")return{ArrowDown:1,ArrowUp:-1}[s];let i=Math.max(1,getComputedStyle(
t).gridTemplateColumns.split(" ").length);return{ArrowDown:i,ArrowUp:-i,ArrowRight:1,ArrowLeft:-1}[s]}var Kh=()=>l`
  <button type="button" class="button" data-focus="add" @click=${vs}>${r("add")}</button>`,hr=s=>l`<span class=${s==="re\
ady"?"ok":s}>${m(s==="ready"?"ok":s)}</span>`,Gh=()=>l`
  <strong>${r("texts")}</strong>
  ${["checked","translated","machine","stale","missing"].map(s=>l`
      <span>
        <span class="bar"><i class="s-${s}" ${y({"flex-grow":1})}></i></span>${r(`state.${s}`)}
      </span>`)}
  <strong>${r("text-size")}</strong><span>${Zt(80,60)}${r("legend.size")}</span>`,Zh=[["↑ ↓ ← →","move"],["Space",
"enlarge"],["Enter","keys.lists.open"],["T","tab.translate"],["P","tab.print"]],Yh=()=>l`
  ${["too-long","missing","stale","machine","unsigned","ready"].map(s=>l`<span>${hr(s)}${r(`filter.${s}`)}</span>`)}
  <span class="fill"></span>
  ${Zh.map(([s="",t=""])=>l`<span>${k(s)}${r(t)}</span>`)}`;var ho={};ft(ho,{open:()=>lu});var ur=.5,ut=([,s,,t])=>s+t,Jt=s=>s.zone??s.holder,de=s=>s.key.split("/")[0]??"";function fe(s,t){let e=[...new Set(s.messages.
map(o=>t.get(o)??0).filter(Boolean))].sort((o,i)=>o-i),n=[];for(let o of e){let i=n.at(-1);i?.[1]===o-1?i[1]=o:n.push([o,
o])}return n.map(([o,i])=>o===i?o:`${o}–${i}`).join(", ")}function Ee({messages:s}){let[t=""]=s;if(s.length===1)return t;
let e=s.map(i=>i.split(".")),n=t.split("."),o=0;for(;o<n.length&&e.every(i=>i[o]===n[o]);)o+=1;return o?n.slice(0,o).join(
"."):t}var pr=(s,t)=>Math.max(...s.filter(e=>de(e)===t).map(e=>ut(e.rect)));function zt(s,t){if(!s.over_chars)return 0;let e=ut(
Jt(s)),n=pr(t.boxes,de(s));if(n<=e+ur)return 0;let o=s.rect[3]/Math.max(1,s.lines);return Math.max(1,Math.min(s.lines,Math.
round((n-e)/o)))}function Es(s,t){let n=t.boxes.filter(i=>i.holder.join()===s.holder.join()).reduce((i,a)=>i+a.rect[3],0),
o=Math.min(s.holder[3],Jt(s)[3]);return Math.min(999,Math.round(100*n/Math.max(1,o)))}function dr(s){if(s.over_chars>0)return"\
is-over";let{percent:t}=s;return t&&t<=s.floor_percent+3&&t<100?"is-tight":"is-fine"}function fr(s){let t=new Map;for(let e of s){
let n=de(e),o=t.get(n)??{zone:Jt(e),over:!1};o.over||=e.over_chars>0,t.set(n,o)}return[...t].filter(([,e])=>e.over).map(
([e,{zone:n}])=>[n,pr(s,e)]).filter(([e,n])=>n>ut(e)+ur)}function mr(s,t,e){let n=zt(s,t);return[fe(s,e),Ee(s),n?r("too-\
long.lines",{n}):Jh(s)].filter(Boolean).join(", ")}function Jh(s){return s.over_chars?r("row.too-long"):s.percent?`${s.percent}\
 %`:""}var Qh=new DOMParser,Xh=72/25.4,Cs=3*Xh,tu=88;function me(s){let t=Qh.parseFromString(s,"image/svg+xml").documentElement;
if(t.nodeName!=="svg")throw new Error("not a picture");return document.importNode(t,!0)}var eu=s=>me(`<svg xmlns="http:/\
/www.w3.org/2000/svg">${s}</svg>`).firstElementChild;function ao(s,t,e){[...s.querySelectorAll("[data-key]")].find(o=>o.
dataset.key===t)?.replaceWith(e)}function ge(s,t=""){let{style:e}=s;Object.assign(e,{display:"block",width:"100%",height:"\
100%",overflow:t})}async function su(s,t,e=""){return(await M(`/api/boxes/${encodeURIComponent(s)}/${encodeURIComponent(
t)}${mt(e)}`)).pages}var xt=class{constructor({onpick:t=()=>{},numbers:e=new Map}={}){this.onpick=t,this.numbers=e,this.
overlays=new Set,this.lit=null,this.glowing=new Set,this.turn=0,this.tag="",this.output=null,this.number=1,this.page=null,
this.changed=[],this.cover=null,this.paper=g(l`<div class="paper" aria-hidden="true"></div>`),this.shadow=this.paper.attachShadow(
{mode:"open"}),this.over=g(l`<div class="overlay on-paper"></div>`);let n=o=>this.move(o);this.element=g(l`<div class="page" role="group" @keydown=${n}>${this.
paper}${this.over}</div>`)}async show(t,e,n=1,o=""){this.turn+=1;let i=this.turn,[a,c]=await Promise.all([rs(t,e,n,o),su(
t,e,o)]),h=c[n-1];i===this.turn&&h&&this.take({tag:t,output:e,number:n,page:h},a)}take(t,e){let{tag:n,output:o,number:i}=Object.
assign(this,t);this.place(me(e));let a=r("page.name",{language:A(n),output:I(o),n:i});this.element.setAttribute("aria-la\
bel",a),this.draw()}place(t){ge(t);for(let e of t.querySelectorAll("a"))e.removeAttribute("href");this.shadow.replaceChildren(
t),this.page&&(this.element.style.aspectRatio=`${this.page.width} / ${this.page.height}`)}swap(t,e){let n=t.filter(i=>i.
page===this.number);this.changed=n.map(({key:i,svg:a})=>[i,eu(a)]);for(let[i,a]of this.changed)ao(this.shadow,i,a);let o=new Map(
e.filter(i=>i.page===this.number).map(i=>[i.key,i]));o.size&&this.page&&(this.page.boxes=this.page.boxes.map(i=>o.get(i.
key)??i)),this.draw()}boxesOf(t){return this.page?.boxes.filter(e=>e.messages.includes(t))??[]}linesOver(t){let[e]=this.
boxesOf(t);return e&&this.page?zt(e,this.page):0}light(t){this.lit=t,this.draw()}get litBox(){return this.element.querySelector(
".is-lit")}setOverlays(t){this.overlays=new Set(t),this.draw()}draw(){let{page:t}=this;if(!t)return;if(this.cover){b(this.
cover(),this.over);return}let e=n=>this.overlays.has(n);b([e("bleed")?this.bleed(t):null,this.overflows(t),t.boxes.map(n=>this.
box(n,t)),e("order")?this.order(t):null],this.over)}box(t,e){let n=this.lit!==null&&t.messages.includes(this.lit),o=this.
overlays.has("boxes"),i=this.overlays.has("changes")&&this.glowing.has(t.key);return l`
      <button
        type="button"
        class="box ${dr(t)}${n?" is-lit":""}${o?" is-shown":""}${i?" glows":""}"
        data-box=${t.key}
        data-focus=${t.key}
        aria-label=${mr(t,e,this.numbers)+(i?`, ${r("six.glows")}`:"")}
        @click=${()=>this.onpick(t)}
        ${Ze(t.rect,e)}
      >
        ${o||n||t.over_chars>0?this.tab(t,e):null}${o?nu(t,e):null}
      </button>`}tab(t,e){let n=zt(t,e),o=t.over_chars>0?l`<b>${n?` +${n}`:" !"}</b>`:null;return l`<span class="number">${fe(
t,this.numbers)}${o}</span>`}overflows(t){return fr(t.boxes).map(([e,n])=>l`
        <div class="hatch" ${Ze([e[0],ut(e),e[2],n-ut(e)],t)}></div>
        <div class="edge" ${Ze(e,t)}></div>`)}bleed(t){let{width:e,height:n}=t,[o,i,a,c]=t.trim,h=[[0,0,e,i],[0,i+c,e,n-
i-c],[0,i,o,c],[o+a,i,e-o-a,c]];return[i>.1?h.map(p=>l`<div class="bleed" ${Ze(p,t)}></div>`):null,l`<div class="safe" ${Ze(
[o+Cs,i+Cs,a-2*Cs,c-2*Cs],t)}></div>`]}order({width:t,height:e,boxes:n}){let{rtl:o}=q(this.tag),i=t/46,a=n.map(({rect:[c,
h,p]})=>[o?c+p-i:c+i,h+i]);return l`
      <svg class="order" viewBox="0 0 ${t} ${e}" aria-hidden="true">
        <polyline points=${a.map(c=>c.join(",")).join(" ")}></polyline>
        ${a.map(([c,h],p)=>Ct`
            <g transform="translate(${c} ${h})">
              <circle r=${i}></circle>
              <text text-anchor="middle" y=${i*.36} font-size=${i}>${p+1}</text>
            </g>`)}
      </svg>`}move(t){let e={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(!e)return;let n=[...this.over.querySelectorAll(
".box, .part")],o=n[n.indexOf(document.activeElement)+e];o&&(t.preventDefault(),o.focus())}};function Ze([s,t,e,n],{width:o,
height:i}){let a=(c,h)=>`${100*c/h}%`;return y({left:a(s,o),top:a(t,i),width:a(e,o),height:a(n,i)})}function nu(s,t){let e=s.
over_chars<=0&&s.percent&&s.percent<tu;return l`
    <i class="full" ${y({height:`${Math.min(100,Es(s,t))}%`})}></i>
    ${e?l`<span class="small-text">${`Aa ${s.percent} %`}</span>`:null}`}var gr={row:[[3,10],[12,10],[21,10]],triangle:[[4,4],[20,4],[12,16]],cycle:[[12,3],[21,10],[12,17],[3,10]],steps:[[3,17],
[10,12],[16,8],[22,3]],ladder:[[5,3],[19,3],[5,17],[19,17]],lanes:[[4,4],[12,9],[20,15]],grid:[[5,4],[19,4],[5,16],[19,16]]},
br=s=>s.map(t=>t.join(",")).join(" ");function kr(s){let t=gr[s]??gr.row??[];return l`
    <svg viewBox="0 0 25 20" aria-hidden="true">
      <polyline points=${br(t)} fill="none" stroke="currentColor"></polyline>
      ${t.map(([e,n])=>Ct`<circle cx=${e} cy=${n} r="2.6" fill="currentColor"></circle>`)}
    </svg>`}var $r=new Map;function ou(s,t){let e=$r.get(s);if(e?.text===t)return e;let n=me(t);ge(n,"visible");let o=g(
l`<div class="drawing" role="img"></div>`);o.attachShadow({mode:"open"}).append(n);let{width:i,height:a}=n.viewBox.baseVal,
c={text:t,frame:o,viewBox:n.getAttribute("viewBox")??"",ratio:`${i} / ${a}`};return $r.set(s,c),c}function yr(s,t,{side:e,
arrow:n,grey:o,pick:i}){let{frame:a,viewBox:c,ratio:h}=ou(e,s.svg[t]??"");a.setAttribute("aria-label",s.alt?.[t]??s.name),
a.style.filter=o?"grayscale(1)":"none";let p=({number:f,points:d,badge:[,,$]})=>Ct`
    <polyline
      points=${br(d)}
      stroke-width=${2.4*$}
      class=${n===f?"is-lit":""}
      data-arrow=${f}
      @click=${()=>i(f)}
    ></polyline>`;return l`
    <div class="drawing-room" ${y({"aspect-ratio":h})}>
      ${a}
      <svg class="ways" viewBox=${c} aria-hidden="true">${(s.ways?.[t]??[]).map(p)}</svg>
    </div>`}function vr(s,t,e,n){return l`
    <ol class="sentences" ${E(q(t),{face:!0})}>
      ${(s.steps?.[t]??[]).map((o,i)=>{let a=String(i+1);return l`
          <li class=${e===a?"is-lit":""}>
            <button
              type="button"
              class="bare"
              data-focus="step-${t}-${a}"
              aria-pressed=${String(e===a)}
              @click=${()=>n(a)}
            ><b>${a}</b><span>${o}</span></button>
          </li>`})}
    </ol>`}var xr=(s,t)=>l`
  <div>
    <h2>${r("read-aloud",{language:A(t)})}</h2>
    <p class="small soft" ${E(q(t),{face:!0})}>${s.alt?.[t]??""}</p>
  </div>`;function Or({id:s,pictogram:t,shape:e,mark:n,label:o,svg:i},a){let c=r(`shape.${e}`);return l`
    <li class="actor">
      <span class="sign" aria-hidden="true">${i?me(i):null}</span>
      <span class="fill">
        ${o?l`<bdi ${E(a,{face:!0})}>${o}</bdi>`:null}
        <span class="small soft"><code>${s}</code>${t?` · ${t}`:""}</span>
      </span>
      <span class="small soft">${n?r("shape.reader",{shape:c}):c}</span>
    </li>`}function Sr({number:s,from:t,to:e,carries:n},o,i){let a=o===s;return l`
    <li class=${a?"is-picked":""}>
      <button
        type="button"
        class="bare"
        data-focus="arrow-${s}"
        aria-pressed=${String(a)}
        @click=${()=>i(s)}
      ><strong>${s}</strong>${" "}<code>${`${t} → ${e}`}</code></button>
      <span class="small soft">${n.length?r("carries",{what:n.join(", ")}):""}</span>
    </li>`}var iu=["error","warning","advice"],ru=({found:s,silent:t})=>!(s.length||t?.length),wr=s=>Math.min(ru(s)?3:2,
s.silent?.length?1:3,...s.found.map(t=>iu.indexOf(t.severity)));function Mr({checks:s,svg:t}){let e=s.toSorted((o,i)=>wr(
o)-wr(i)),n=Object.keys(t).length;return l`
    <div class="checks"><h2>${r("checks")}</h2><ul>${e.map(o=>au(o,n))}</ul></div>`}function au(s,t){if(s.silent?.length)
return lo(s,"warning",r("check.aloud.silent",{arrows:s.silent.join(", ")}));if(s.found.length)return s.found.map(({severity:o,
text:i,languages:a})=>lo(s,o,a.length<t?`${a.map(A).join(", ")}: ${i}`:i));let e=r(`check.${s.check}`,s.figures),{language:n}=s.
figures;return lo(s,"ok",n?r("check.of",{told:e,language:A(n)}):e)}var lo=({check:s},t,e)=>l`
  <li class="small" data-check=${s} data-verdict=${t}>
    <span class=${t}>${m(t==="advice"?"warning":t)}${et(r(`verdict.${t}`))}</span>
    <span>${e}</span>
  </li>`;async function lu(s,t){let e=new co(s,t[0]??null);return await e.load(),{close:D(o=>{o.type==="reloaded"&&e.load()}),go:([
o])=>(o&&e.open(o),!0),pressed:(o,i)=>e.pressed(o,i)}}var co=class{constructor(t,e){let{source:n}=u.project,o=U();this.name=
e,this.kind=null,this.left=n,this.right=o.find(i=>q(i).rtl)??o.find(i=>i!==n)??n,this.both=!0,this.grey=!1,this.arrow=null,
this.data=null,this.root=g(l`<div class="columns diagram"></div>`),t.append(this.root)}get sides(){return this.both?["le\
ft","right"]:["left"]}async load(){if(this.name??=u.project.diagrams?.[0]??null,!this.name){b(l`<p class="empty">${r("di\
agram.none")}</p>`,this.root);return}let t=new URLSearchParams({words:x,...this.kind?{kind:this.kind}:{}});for(let e of new Set(
this.sides.map(n=>this[n])))t.append("tag",e);this.data=await M(`/api/diagram/${encodeURIComponent(this.name)}?${t}`),this.
draw()}open(t){this.name=t,this.kind=null,this.load()}pick(t){this.arrow=this.arrow===t?null:t,this.draw()}draw(){let{data:t}=this;
t&&b(l`
        <aside class="side left" data-area="">${this.aside(t)}</aside>
        <section class="pictures">
          ${this.toolbar(t)}
          <div class="two-pictures">${this.sides.map(e=>this.picture(t,e))}</div>
          <footer class="read-aloud" tabindex="0" role="region" aria-label=${r("checks")}>
            ${this.sides.map(e=>xr(t,this[e]))}${Mr(t)}
          </footer>
        </section>`,this.root)}aside(t){let e=t.diagrams.map(a=>[a,a]),n=a=>{location.hash=`#/diagram/${a}`},o={file:`di\
agrams/${t.name}.yaml`},i=t.kind!==t.own_kind;return l`
      ${t.diagrams.length>1?C(r("tab.diagram"),e,t.name,n):null}
      <h2>${r("arrangement")}</h2>
      ${this.kinds(t)}
      <p class="hint">${i?r("arrangement.tried",{kind:t.own_kind}):r("arrangement.hint")}</p>
      <h2>${r("actors")}</h2>
      <ul>${t.actors.map(a=>Or(a,q(this.left)))}</ul>
      <h2>${r("arrows")}</h2>
      <ul>${t.arrows.map(a=>Sr(a,this.arrow,c=>this.pick(c)))}</ul>
      <div class="row-of foot">
        <code class="fill">${It(o)}</code>${Te(o,()=>this.draw())}
      </div>`}kinds(t){let e=n=>{this.kind=n,this.load()};return l`
      <div class="kinds" role="radiogroup" aria-label=${r("arrangement")}>
        ${t.kinds.map(n=>l`
            <button
              type="button"
              role="radio"
              aria-checked=${String(n===t.kind)}
              data-focus="kind-${n}"
              @click=${()=>e(n)}
            >${kr(n)}<span>${n}</span></button>`)}
      </div>`}setBoth(t){this.both=t,this.load()}toolbar(t){let e=[[!0,r("directions.both")],[!1,r("directions.one")]],n=[
[!1,r("see.print")],[!0,r("see.grey")]],o=a=>{this.grey=a,this.draw()},i=a=>this.setBoth(a);return l`
      <div class="toolbar" data-area="">
        <strong class="fill">${t.name}</strong>
        ${C(r("directions"),e,this.both,i,{keys:{true:"M"}})}
        ${C(r("see"),n,this.grey,o)}
      </div>`}picture(t,e){let n=this[e],o=P(n),i=p=>this.pick(p),a=p=>{this[e]=p,this.load()},c=r(e==="left"?"language":
"language.second"),h=t.svg[n]?yr(t,n,{side:e,arrow:this.arrow,grey:this.grey,pick:i}):l`<p class="hint">${r("diagram.unu\
sed")}</p>`;return l`
      <div class="one-picture">
        <div class="row-of">
          ${wt(c,n,a,U())}<span class="fill"></span>
          <span class="small soft">${r(o?.rtl?"rtl":"ltr")}</span>
        </div>
        <div class="diagram-paper">${h}${vr(t,n,this.arrow,i)}</div>
      </div>`}pressed(t,e){let{data:n}=this;n&&(e==="m"?T(t,()=>this.setBoth(!this.both)):e==="o"&&bt()?Nt({file:`diagra\
ms/${n.name}.yaml`},()=>this.draw()):n.arrows.some(o=>o.number===e)&&this.pick(e))}};var wo={};ft(wo,{open:()=>$u});var uo=null;async function Ls(){return uo=u.only?{waivers:[],codes:{}}:await M(`/api/waivers?words=${x}`),uo}var $e=({code:s,
key:t})=>!!(t&&u.project.editable&&!u.only&&uo?.codes?.[s]?.waivable);function Rs({code:s,key:t,language:e,message:n},o){
let i="",a=p=>{i=p,h.draw()},c=async p=>{p.preventDefault();let f=h.find("#waive-reason"),d=h.find('[name="waive-scope"]\
:checked').value==="all";if(!f.value.trim()){a(r("waive.needs-reason")),f.focus();return}try{let $={code:s,key:t,language:d?
null:e,reason:f.value.trim()};await L("POST",`/api/waivers?words=${x}`,$),h.close(),o()}catch($){a(vt($,r("comment.lost")))}},
h=new z({name:"waive",head:"waive-head"},()=>l`
      <form method="dialog" @submit=${c}>
        <h1 id="waive-head">${r("waive.head")}</h1>
        <p ${y({"font-family":e?`var(--ui), "text-${e}"`:null})}>
          ${n}${" "}<span class="tag">${s}</span>
        </p>
        <p class="soft small">${r("waive.what")}</p>
        <label for="waive-reason"><strong class="small">${r("waive.reason")}</strong></label>
        <input type="text" id="waive-reason" maxlength="300" required placeholder=${r("waive.example")} autofocus>
        <fieldset>
          <legend class="small">${r("waive.where")}</legend>
          ${Ar("one",r("waive.one",{language:A(e),key:t}),!0)}
          ${Ar("all",r("waive.every",{key:t}),!1)}
        </fieldset>
        <p class="error" role="alert">${i}</p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>h.close()}>${r("cancel")}${k("Esc")}</button>
          <button type="submit" class="button primary">${r("waive.do")}${k("↵")}</button>
        </div>
      </form>`);h.open()}var Ar=(s,t,e)=>l`
  <label class="check"><input type="radio" name="waive-scope" value=${s} ?checked=${e}>${t}</label>`,Tr=({code:s,key:t,language:e})=>L(
"DELETE",`/api/waivers?words=${x}`,{code:s,key:t,language:e});var cu=.04;function hu(s,t,e){let[n,o,i,a]=s.rect,c=Math.min(t*.012,10),h=e?Math.max(ut(s.rect),ut(Jt(s))):o+a,p=i+2*c,f=h-
o+2*c+(e?4:a*.15);return[n-c,o-c,p,Math.max(p*.12,f)]}var Ot=class{constructor(){this.host=g(l`<div class="paper"></div>`),
this.shadow=this.host.attachShadow({mode:"open"}),this.marks=g(l`<div class="overlay on-paper"></div>`),this.element=g(l`<div class="crop" aria-hidden="true">${this.
host}${this.marks}</div>`),this.svg=null,this.of=null,this.zone=""}swap(t){if(this.svg)for(let[e,n]of t.changed)ao(this.
shadow,e,n.cloneNode(!0))}near(t,[,e,,n]){let o=t.shadow.firstElementChild?.cloneNode(!0),i=(t.page?.height??0)*cu,a=new Map(
t.page?.boxes.map(h=>[de(h),Jt(h)])),c=o.querySelectorAll(":scope > [data-key]");for(let h of c){let p=a.get(h.dataset.key??
"");p&&(p[1]>e+n+i||ut(p)<e-i)&&h.remove()}return o}show(t,e){let[n]=t.boxesOf(e);if(this.element.hidden=!n,!(n&&t.page))
return;let o=zt(n,t.page)>0,i=hu(n,t.page.width,o);this.copied(t,n).setAttribute("viewBox",i.join(" ")),this.element.style.
aspectRatio=`${i[2]} / ${i[3]}`,this.draw(n,i,o)}copied(t,e){let n=t.shadow.firstElementChild;return this.svg&&this.of===
n&&this.zone===de(e)?this.svg:(this.of=n,this.zone=de(e),this.svg=this.near(t,Jt(e)),this.svg.setAttribute("preserveAspe\
ctRatio","xMidYMin slice"),ge(this.svg),this.shadow.replaceChildren(this.svg),this.svg)}draw(t,e,n){let o=([d,$,S,_])=>y(
{left:`${100*(d-e[0])/e[2]}%`,top:`${100*($-e[1])/e[3]}%`,width:`${100*S/e[2]}%`,height:`${100*_/e[3]}%`}),[i,a,c,h]=t.rect,
p=ut(Jt(t)),f=Math.max(ut(t.rect),p);b([n?l`<div class="hatch" ${o([i,p,c,f-p])}></div>`:null,l`<div class="edge${n?"":"\
 is-fine"}" ${o([i,a,c,n?Math.max(2,p-a):h])}></div>`],this.marks)}};var Ps={error:"error",warning:"warning",advice:"unsigned"},uu=["text-too-long","word-too-wide"],po=s=>uu.includes(s.code)?
"too-long":Ps[s.severity]??"warning",pu=s=>po(s)==="too-long"||s.severity==="advice"?po(s):s.severity,fo=s=>l`<span class=${pu(
s)}>${m(po(s))}</span>`;function mo({outputs:s,output:t}){let e=s??(t?[t]:[]);return e.length>1&&e.length===u.project.outputs.
length?r("outputs.all"):e.map(I).join(", ")}var Is=({language:s})=>y({"font-family":P(s)?`var(--ui), "text-${s}"`:null});
function jr({name:s,rows:t,spread:e,languages:n},{grouping:o,title:i,reason:a}){let c=t.find(d=>d.code===s)??t[0],h=e?i:
a,p=l`
    <strong>${e?r("findings.spread",{n}):i}</strong><span class="tag">${s}</span>
    ${t.length>1?l`<span class="small soft">${r("findings.times",{n:t.length})}</span>`:null}`,f=o==="language"&&s?F(s):
l`<strong>${s||r("findings.project")}</strong>`;return l`
    <div class="group-head${e?" is-spread":""}">
      ${c?fo(c):null}${o==="kind"?p:f}
      ${h?l`<span class="small soft why">${h}</span>`:null}
    </div>`}function _r(s,{at:t,picked:e,pick:n,open:o}){let i=c=>{c.target.closest("a")||n()},a=s.output?l`<span class="hint">${s.
key?" · ":""}${mo(s)}</span>`:null;return l`
    <div
      class="finding-row"
      role="option"
      tabindex=${e?0:-1}
      aria-selected=${String(e)}
      data-at=${t}
      data-focus="finding-${t}"
      @click=${i}
      @dblclick=${o}
    >
      <span>${s.language&&P(s.language)?qe(s.language):""}</span>
      <span><code>${s.key??""}</code>${a}</span>
      <span ${Is(s)}>${s.message}${du(s)}</span>
      <code class="where">${go(s)}</code>
    </div>`}function du({consequences:s=[]}){return s.length?l`${" "}<span class="hint">${r("findings.follow",{n:s.length})}</span>`:
null}function go({file:s,line:t,column:e}){if(!s)return"";let n=`${s.split("/").at(-1)}:${t}:${e}`,o=kt({file:s,line:t,column:e});
return o?l`<a href=${o} tabindex="-1">${n}</a>`:n}function Er(s,t,e){let n=s.language&&P(s.language)?qe(s.language):null,
o=l`
    <button type="button" class="button small" data-focus="unwaive-${t}" @click=${e}>${r("waive.undo")}</button>`;return l`
    <li class="finding-row waived">
      <span>${n??s.language??r("waive.all")}</span><code>${s.key}</code>
      <span><span class="tag">${s.code}</span>${" "}<bdi dir="auto">${s.reason}</bdi></span>
      ${u.project.editable?o:null}
    </li>`}async function fu(s,t,e){let n=new xt;for(let o=1;o<=Y(t).pages;o+=1)if(await n.show(s,t,o),n.boxesOf(e).length)return n;
return null}var Ns=class{constructor({reasonOf:t,changed:e,waive:n}){this.reasonOf=t,this.changed=e,this.waive=n,this.shown=
{sign:"",picture:this.emptyPicture(),lines:g(l`<div></div>`)}}emptyPicture(){return g(l`<div class="finding-picture"></div>`)}parts(t){
let e=JSON.stringify([t,u.version]);if(this.shown.sign===e)return this.shown;let n={sign:e,picture:this.emptyPicture(),lines:g(
l`<div></div>`)};return this.shown=n,this.showBox(n.picture,t),t.file&&Ms(n.lines,t),n}async showBox(t,e){let n=e.output??
u.output;if(!(e.key&&n&&it(e.language)))return;let o=await fu(e.language??"",n,e.key).catch(()=>null);if(!o)return;let i=new Ot;
i.show(o,e.key),t.replaceChildren(i.element)}view(t){let{picture:e,lines:n}=this.parts(t),o=this.reasonOf(t.code);return l`
      <div class="row-of">
        ${fo(t)}<span class="tag">${t.code}</span>
        ${t.output?l`<span class="hint">${mo(t)}</span>`:null}
      </div>
      <h2 ${Is(t)}>${t.message}</h2>
      ${e}${t.file?this.place(t,n):null}
      ${t.hints.length?gu(t.hints):null}${t.consequences?.length?mu(t.consequences):null}
      ${o?l`<h2>${r("why-matters")}</h2><p class="soft">${o}</p>`:null}
      <div class="acts">${this.acts(t)}</div>
      ${t.file&&kt({file:t.file})?this.otherEditor():null}`}place(t,e){let n=[...t.related,...t.others??[]];return l`
      <div class="where-box mono">
        <div class="row-of">${It(t)}<span class="fill"></span>${As(t)}</div>
        ${e}
        ${n.map(o=>l`<span class="hint">${o.message}${" "}${It(o)}</span>`)}
      </div>`}acts(t){let{language:e,key:n,file:o,line:i,column:a}=t,c=`#/translate/${encodeURIComponent(e??"")}/${encodeURIComponent(
n??"")}`,h=l`<a class="button primary" href=${c}>${r("findings.to-text")}${k("↵")}</a>`,p=l`
      <button type="button" class="button" data-focus="waive" @click=${()=>this.waive(t)}>
        ${r("waive")}${k("W")}
      </button>`;return l`
      ${n&&it(e)?h:null}
      ${o?Te({file:o,line:i,column:a},this.changed):null}${$e(t)?p:null}`}otherEditor(){return l`
      <p class="small">
        <button type="button" class="link" data-focus="editor-other" @click=${()=>Ss(this.changed)}>${r("editor.other")}</button>
      </p>`}},mu=s=>l`
  <details class="following">
    <summary>${r("findings.follow",{n:s.length})}</summary>
    <ul>
      ${s.map(t=>l`<li><span ${Is(t)}>${t.message}</span> <code class="where">${go(t)}</code></li>`)}
    </ul>
  </details>`,gu=s=>l`
  <h2>${r("what-to-do")}</h2>
  <ol class="steps">${s.map(t=>l`<li>${t}</li>`)}</ol>`;async function $u(s,t,{go:e}){let n=new $o(s,P(t[0])?.tag??null,e);return await n.load(),{close:D(i=>{["reloaded","findi\
ngs-loaded"].includes(i.type)&&n.load()}),go:([i])=>(n.language=P(i)?.tag??null,n.draw(),!0),pressed:(i,a)=>n.pressed(i,
a)}}var $o=class{constructor(t,e,n){this.go=n,this.language=e,this.filter="all",this.grouping=w.get("findings-group","ki\
nd"),this.at=0,this.flat=[],this.known={waivers:[],codes:{}},this.problem="",this.sign="",this.detail=new Ns({reasonOf:o=>this.
known.codes[o]?.reason,changed:()=>this.draw(),waive:o=>this.waive(o)}),this.list=g(l`<section class="list"></section>`),
this.side=g(l`<aside class="side inspector" data-area=""></aside>`),t.append(g(l`<div class="columns findings">${this.list}${this.
side}</div>`))}async load(){this.known=await Ls();let t=JSON.stringify([u.findings,this.known.waivers,u.version]);t!==this.
sign&&(this.sign=t,this.draw())}get all(){return(u.findings??[]).filter(t=>!this.language||t.language===this.language)}get picked(){
return this.filter==="waived"?null:this.flat[this.at]??null}get none(){return u.findings?"findings.none":"drawing"}get groups(){
let{filter:t,grouping:e}=this,n=this.all.filter(o=>t==="all"||o.severity===t);return Ii(n,e,u.project.source)}draw(){let{
groups:t,filter:e}=this;this.flat=t.flatMap(({rows:a})=>a),this.at=Math.min(this.at,Math.max(0,this.flat.length-1)),b([this.
head(),e==="waived"?this.waived():this.findings(t)],this.list);let{picked:n}=this,o=e==="waived"?l`<p class="soft">${r("\
findings.waived-what")}</p>`:null,i=this.problem?l`<p class="error" role="alert">${this.problem}</p>`:null;b([i,n?this.detail.
view(n):o],this.side)}head(){let{all:t}=this,e=t.filter(i=>i.severity==="error").length,n={all:r("findings.n",{n:t.length}),
stop:r("findings.stop",{n:e})},o=r("findings.rest",{n:t.length-e});return l`
      <header class="head" data-area="">
        <div>
          <h1 class="fill">${t.length?r("findings.head",{...n,rest:o}):r(this.none)}</h1>
          ${this.language?this.everyButton(this.language):null}${this.groupings()}
        </div>
        <div>
          ${this.filters()}<span class="fill"></span>
          ${this.flat.length?l`<span class="hint wide-only row-of">${this.hints()}</span>`:null}
        </div>
      </header>`}everyButton(t){return l`
      <button type="button" class="button small" data-focus="every" @click=${()=>{this.language=null,this.draw()}}
        >${F(t)}${" ×"}</button>`}groupings(){let e=["kind","language","file"].map(n=>[n,r(`group.${n}`)]);return C(r("\
group"),e,this.grouping,n=>{this.grouping=n,w.set("findings-group",n),this.draw()})}filters(){let{all:t}=this,e=a=>t.filter(
c=>c.severity===a).length,n=["error","warning","advice"].filter(e),o=a=>{this.filter=a,this.draw()},i=(a,c)=>l`
      <button
        type="button"
        data-focus="filter-${a}"
        aria-pressed=${String(this.filter===a)}
        @click=${()=>o(a)}
      >
        ${Ps[a]?l`<span class=${a==="advice"?"unsigned":a}>${m(Ps[a])}</span>`:null}
        ${r(`findings.${a}`)}<strong>${c}</strong>
      </button>`;return l`
      <div class="filters" role="group" aria-label=${r("filter")}>
        ${i("all",t.length)}${n.map(a=>i(a,e(a)))}
        ${i("waived",this.known.waivers.length)}
      </div>`}hints(){let{picked:t}=this;return[["↑ ↓","move"],["Enter","findings.go"],...bt()?[["O","findings.edito\
r"]]:[],...t&&$e(t)?[["W","waive.short"]]:[]].map(([n="",o=""])=>[k(n),r(o)])}findings(t){if(!t.length){let e=this.all.length?
null:l`<p class="empty ok">${m("ok")}${" "}${r("findings.fine")}</p>`;return l`<div class="scroll fill rows" data-area="">${e}</div>`}
return l`
      <div
        class="scroll fill rows"
        role="listbox"
        aria-label=${r("tab.findings")}
        data-area=""
        @keydown=${e=>this.keyed(e)}
      >${t.map(e=>this.group(e))}</div>`}group(t){let{grouping:e,known:n}=this,o=e==="kind"&&n.codes[t.name]?.title||t.name,
i=a=>{let c=this.flat.indexOf(a);return _r(a,{at:c,picked:c===this.at,pick:()=>this.pick(c),open:()=>this.open(a)})};return l`
      <div role="group" aria-label=${o||r("findings.project")}>
        ${jr(t,{grouping:e,title:o,reason:n.codes[t.name]?.reason})}${t.rows.map(i)}
      </div>`}waived(){let t=this.known.waivers;return l`
      <div class="scroll fill rows" data-area="">
        ${t.length?l`<ul>${t.map((e,n)=>Er(e,n,()=>this.takeBack(e)))}</ul>`:l`<p class="empty">${r("findings.waived-non\
e")}</p>`}
      </div>`}async takeBack(t){try{this.known.waivers=(await Tr(t)).waivers,this.problem=""}catch(e){this.problem=V(e)}
this.draw()}pick(t){this.at=t,this.draw(),this.list.querySelector(`[data-at="${t}"]`)?.focus()}open(t){t?.key&&it(t.language)&&
this.go("translate",t.language??"",t.key)}waive(t){Rs(t,()=>this.load())}keyed(t){let e={ArrowDown:1,ArrowUp:-1}[t.key],
n=t.target.closest("a");e?T(t,()=>this.pick(Math.max(0,Math.min(this.flat.length-1,this.at+e)))):t.key==="Enter"&&!n&&T(
t,()=>this.open(this.picked))}pressed(t,e){let n=this.picked,o=n?.language??u.language,i=n?.output??u.output,a={t:()=>n?.
language&&n.key?this.open(n):this.go("translate",u.language),s:()=>this.go("sheet",o,...i?[i]:[]),p:()=>this.go("print"),
...this.actsOn(n)};T(t,a[e])}actsOn(t){if(!t)return{};let{file:e,line:n,column:o}=t;return{...e&&bt()?{o:()=>Nt({file:e,
line:n,column:o},()=>this.draw())}:{},...$e(t)?{w:()=>this.waive(t)}:{}}}};var xo={};ft(xo,{open:()=>Au});var Bs=class{constructor(t,e){this.facts=t,this.choose=e,this.names=[],this.at=0,this.element=g(l`
      <div class="fact-menu" role="listbox" id="fact-menu" aria-label=${r("facts")} hidden></div>`)}open(t,e){this.names=
t,this.at=0,this.element.hidden=!1,e.setAttribute("aria-controls","fact-menu"),this.draw(e)}close(t){this.element.hidden||
(this.element.hidden=!0,t.removeAttribute("aria-activedescendant"),t.removeAttribute("aria-controls"))}draw(t){t.setAttribute(
"aria-activedescendant",`fact-${this.at}`);let e=(n,o)=>l`
      <div
        role="option"
        id="fact-${o}"
        data-fact=${n}
        aria-selected=${String(o===this.at)}
        @mousedown=${i=>{i.preventDefault(),this.choose(n)}}
      ><b>${`{${n}}`}</b>${" "}${this.facts[n]}</div>`;b(this.names.map(e),this.element)}takes(t,e){if(this.element.hidden)
return!1;let n={ArrowDown:1,ArrowUp:-1}[t.key];if(n)this.at=(this.at+n+this.names.length)%this.names.length,this.draw(e);else if(t.
key==="Enter"||t.key==="Tab")t.stopPropagation(),this.choose(this.names[this.at]??"");else if(t.key==="Escape")t.stopPropagation(),
this.close(e);else return!0;return t.preventDefault(),!0}};var zs={"​":"ZWSP","⁠":"WJ","‌":"ZWNJ","‍":"ZWJ","‏":"RLM","‎":"LRM","؜":"ALM"," ":"NNBSP"," ":"NBSP","­":"\
SHY","⁦":"LRI","⁧":"RLI","⁨":"FSI","⁩":"PDI","͏":"CGJ","︎":"VS15","️":"VS16"},Ht={"​":{key:".",code:"Peri\
od",picture:"may-end"},"­":{key:"-",code:"Minus",picture:"may-divide"},"⁠":{key:",",code:"Comma",picture:"no-end"}},Lr=/\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|\p{Co}/gu,
wu=/[\u202a-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u17b4|\u17b5/gu,Rr=s=>zs[s]??
`U+${(s.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`,we=s=>s.replace(wu,"");function Pr(s){let t=new Map;
for(let[e]of s.matchAll(Lr))t.set(e,(t.get(e)??0)+1);return[...t].map(([e,n])=>({sign:e,name:Rr(e),count:n,never:we(e)===
""}))}function Ir(s,t){let e=[],n=0;for(let o of s.matchAll(Lr))o.index>n&&e.push(...Cr(s.slice(n,o.index),t)),e.push([o[0],
Rr(o[0])]),n=o.index+o[0].length;return n<s.length&&e.push(...Cr(s.slice(n),t)),e}function Cr(s,t){return t?s.split(/([\u00a0\u202f])/).
flatMap(e=>e?[[e,zs[e]??""]]:[]):[[s,""]]}function Nr({key:s,code:t,altKey:e,ctrlKey:n,metaKey:o,shiftKey:i},a){if(!e||o||
i||n!==a)return null;let c=Object.entries(Ht).find(([,h])=>h.key===s);return c||/^[\x20-\x7e]$/.test(s)?c?.[0]??null:Object.
entries(Ht).find(([,h])=>h.code===t)?.[0]??null}function Qt(s,t=!1){return Ir(s,t).map(([e,n])=>{if(!n)return e;let o=we(e)==="",i=["hidden-sign",o?"never":"",Ht[e]?.picture??
""].filter(Boolean).join(" ");return l`<span class=${i} data-name=${t||o?n:""}>${e}</span>`})}function Br(s,t){let e=zs[s]??
"",n=Ht[s],o=n?`Alt ${n.key}`:"",i=n?r(`sign.${e}`):`${e}: ${r(`sign.${e}`)}`;return l`
    <button
      type="button"
      class="button small sign"
      title=${o?`${i} · ${gs(o)}`:i}
      aria-label=${i}
      aria-keyshortcuts=${o?(De()?"Control+":"")+o.replace(" ","+"):O}
      @mousedown=${Kt}
      @click=${()=>t(s)}
    >${n?m(n.picture):e}</button>`}var bu=/\{[^{}\s]*\}/g,ku=5e3,bo=["‌","‏","‎"],yu={Arab:bo,Aran:bo,Hebr:bo},zr=({script:s,tag:t})=>yu[s]??(t==="fr"?
[" "]:[]);function Hr(s,t){let e=s.trim()?[]:[r("block.empty")];for(let[n]of s.matchAll(/(?<!\\)\{[^{}\s]+\}/g)){let o=n.
slice(1,-1);o in t||e.push(r("block.fact",{fact:n,near:vu(o,Object.keys(t))}))}return(s.match(/(?<!\\)\*\*/g)??[]).length%
2&&e.push(r("block.bold")),[...s].length>ku&&e.push(r("too-much")),e}function vu(s,t){let e=o=>[...s].filter(i=>o.includes(
i)).length/Math.max(s.length,o.length),n=t.toSorted((o,i)=>e(i)-e(o))[0];return n?`{${n}}`:""}var xu=/[^\P{Cc}\n\t]|\ufeff/gu;
function Dr(s){let t=s.replace(/\r\n?/g,`
`).normalize("NFC"),e=we(t.replace(xu,""));return[e,e!==t]}function ko(s,t){return[...s.matchAll(bu)].map(e=>({name:e[0].
slice(1,-1),start:e.index,end:e.index+e[0].length})).filter(({name:e})=>e in t)}function Ur(s,t,e,n){let o=ko(s,t).find(
({start:c,end:h})=>e>c&&e<h);if(!o)return e;let{start:i,end:a}=o;return n<=i?a:n>=a||e-i<a-e?i:a}var Fr=s=>/(?<!\\)\{([^{}\s]*)$/.
exec(s)?.[1]??null;function Vr(s,t,e){let n=[],o=(a,c)=>{for(let h of s.matchAll(a))n.push([h.index,h.index+h[0].length,
c(h[0])])};o(/\{[^{}\s]+\}/g,a=>a.slice(1,-1)in t?"chip":"chip unknown"),o(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g,()=>"bold"),o(
/《[^《》]*》/g,()=>"ruby");for(let{start:a,end:c,severity:h}of e)a!==null&&c!==null&&c>a&&c<=s.length&&n.push([a,c,
`hit ${h}`]);let i=[...new Set([0,s.length,...n.map(([a])=>a),...n.map(([,a])=>a)])].sort((a,c)=>a-c);return i.slice(0,-1).
map((a,c)=>{let h=i[c+1]??s.length,p=n.filter(([f,d])=>f<=a&&d>=h).map(([,,f])=>f);return[s.slice(a,h),p.join(" ")]})}var Xt=class{constructor({language:t,value:e,label:n,facts:o,readonly:i=!1,oninput:a,onleave:c,onnote:h}){this.language=
t,this.facts=o,this.oninput=a,this.onleave=c,this.onnote=h,this.hits=[],this.showHidden=!1,this.composing=!1,this.last=0,
this.menu=new Bs(o,p=>this.choose(p)),this.back=g(l`<div class="field-back" aria-hidden="true" ${E(t)}></div>`),this.area=
g(this.textarea(n,i)),this.area.value=e,this.element=g(l`
      <div
        class="field"
        ${y({"--text":`"text-${t.tag}"`,"--pitch":Math.max(1.5,t.line_height)})}
      >${this.back}${this.area}${this.menu.element}</div>`),this.paint()}textarea(t,e){let n=()=>this.snap();return l`
      <textarea
        class="field-area"
        rows="1"
        spellcheck="true"
        autocomplete="off"
        autocapitalize="off"
        aria-label=${t}
        ?readonly=${e}
        data-focus="field"
        @input=${()=>this.changed()}
        @keydown=${o=>this.key(o)}
        @beforeinput=${o=>this.before(o)}
        @paste=${o=>this.paste(o)}
        @blur=${()=>{this.menu.close(this.area),this.onleave?.()}}
        @compositionstart=${()=>{this.composing=!0}}
        @compositionend=${()=>{this.composing=!1,this.changed()}}
        @select=${n}
        @keyup=${n}
        @click=${n}
        ${E(this.language)}
      ></textarea>`}get value(){return this.area.value}set value(t){if(t===this.area.value)return;let e=Math.min(this.area.
selectionStart,t.length);this.area.value=t,document.activeElement===this.area&&this.area.setSelectionRange(e,e),this.paint()}focus(){
this.area.focus({preventScroll:!0}),this.area.setSelectionRange(this.area.value.length,this.area.value.length)}changed(){
this.paint(),this.composing||this.openFacts(),this.oninput(this.value)}insert(t){this.area.focus({preventScroll:!0}),!document.
execCommand("insertText",!1,t)&&(this.area.setRangeText(t,this.area.selectionStart,this.area.selectionEnd,"end"),this.changed())}replace(t){
this.area.focus(),this.area.select(),this.insert(t)}undo(){this.area.focus(),document.execCommand("undo")}bold(){let{selectionStart:t,
selectionEnd:e,value:n}=this.area,o=n.slice(t,e),i=o.startsWith("**")&&o.endsWith("**")&&o.length>4;this.insert(i?o.slice(
2,-2):`**${o}**`);let a=this.area.selectionStart;o||this.area.setSelectionRange(a-2,a-2)}snap(){let{selectionStart:t,selectionEnd:e,
value:n}=this.area;if(t===e&&!this.composing){let o=Ur(n,this.facts,t,this.last);o!==t&&this.area.setSelectionRange(o,o)}
this.last=this.area.selectionStart}before(t){let e=t.inputType==="deleteContentBackward";if(!(e||t.inputType==="deleteCo\
ntentForward"))return;let{selectionStart:n,selectionEnd:o,value:i}=this.area;if(n!==o)return;let a=ko(i,this.facts).find(
({start:c,end:h})=>n===(e?h:c));a&&this.area.setSelectionRange(a.start,a.end)}paste(t){let e=t.clipboardData?.getData("t\
ext/plain");if(!e)return;t.preventDefault();let[n,o]=Dr(e);this.insert(n),o&&this.onnote?.(r("paste.dropped"))}key(t){if(this.
last=this.area.selectionStart,!t.isComposing&&this.menu.takes(t,this.area))return;let e=Nr(t,De());e&&!this.area.readOnly?
(t.preventDefault(),this.insert(e)):X(t)&&this.ctrlKey(t)}ctrlKey(t){let e=t.code==="Digit8"||t.key==="*";!t.altKey&&t.key.
toLowerCase()==="b"?(t.preventDefault(),this.bold()):t.shiftKey&&e&&(t.preventDefault(),this.showHidden=!this.showHidden,
this.paint())}openFacts(){let t=Fr(this.value.slice(0,this.area.selectionStart)),e=t===null?[]:Object.keys(this.facts).filter(
n=>n.startsWith(t));e.length?this.menu.open(e,this.area):this.menu.close(this.area)}choose(t){let e=this.area.selectionStart,
n=this.value.lastIndexOf("{",e-1);this.area.setSelectionRange(n,this.value[e]==="}"?e+1:e),this.menu.close(this.area),this.
insert(`{${t}}`),this.menu.close(this.area)}underline(t){this.hits=t,this.paint()}paint(){let t=Vr(this.value,this.facts,
this.hits).map(([e,n])=>{let o=Qt(e,this.showHidden);return n?l`<span class=${n}>${o}</span>`:o});b([t,"​"],this.back)}special(){
let t=n=>Br(n,o=>this.insert(o)),e=Object.keys(Ht).map(t);return[l`<span class="row-of ends" role="group" aria-label=${r(
"line-ends")}>${e}</span>`,...zr(this.language).map(t)]}};var Ou=new Intl.Segmenter(void 0,{granularity:"word"}),qr=s=>[...Ou.segment(s)].map(t=>t.segment);function Su(s,t){let e=Array.
from({length:s.length+1},()=>new Uint16Array(t.length+1)),n=(o,i)=>e[o]?.[i]??0;for(let o=s.length-1;o>=0;o-=1){let i=e[o];
for(let a=t.length-1;a>=0;a-=1)i[a]=s[o]===t[a]?n(o+1,a+1)+1:Math.max(n(o+1,a),n(o,a+1))}return n}function yo(s,t){let[e,
n]=[qr(s),qr(t)],o=Su(e,n),i=[],a=(p,f="")=>{let d=i.at(-1);d?.[0]===p?d[1]+=f:f&&i.push([p,f])},[c,h]=[0,0];for(;c<e.length&&
h<n.length;)e[c]===n[h]?(a("same",e[c]),c+=1,h+=1):o(c+1,h)>=o(c,h+1)?a("gone",e[c++]):a("new",n[h++]);return a("gone",e.
slice(c).join("")),a("new",n.slice(h).join("")),i}function Wr(s,t){let e=yo(s,t).filter(([n])=>n!=="new");return e.some(
([n])=>n==="gone")?e.map(([n,o],i)=>[n,n==="gone"?o:Mu(o,i===0,i===e.length-1)]):null}function Mu(s,t,e){return s.length<
40?s:t?`… ${s.slice(-24)}`:e?`${s.slice(0,24)} …`:`${s.slice(0,18)} … ${s.slice(-18)}`}var Ce=s=>s.replaceAll("**","");function J(s,t){return s.split(/(\{[^{}\s]+\}|\*\*)/).map(e=>{if(e==="**")return l`<span class="stars">${e}</span>`;
let n=e.slice(1,-1);return!/^\{.+\}$/.test(e)||!(n in t)?Qt(e):l`<span class="fact"><b>${e}</b>${" "}<span>${t[n]}</span></span>`})}
var St=(s,t,e={})=>yo(s,t).filter(([n])=>n!=="gone").map(([n,o])=>{let i=J(o,e);return n==="new"&&o.trim()?l`<ins>${et(r(
"added"))}${i}</ins>`:i});function Le(s,t){let e=Wr(s,t);return e?e.map(([n,o])=>n==="gone"&&o.trim()?l`<del>${et(r("rem\
oved"))}${Qt(o)}</del>`:Qt(o)):null}async function Au(s,t,{go:e}){let n=t[0]??u.language,o=new vo(n,await M(`/api/merge/${encodeURIComponent(n)}?words=${x}`),
e);return s.append(o.element),o.draw(),o}var vo=class{constructor(t,e,n){this.tag=t,this.found=e,this.go_=n,this.language=
q(t),this.store=`merge ${t} ${e.fingerprint}`,this.chosen=w.get(this.store,{}),this.at=Math.max(0,e.texts.findIndex(o=>!(o.
key in this.chosen))),this.problem="",this.busy=!1,this.field=this.fieldOf(),this.element=g(l`
      <div class="merge-page" @keydown=${o=>this.typed(o)}></div>`),this.silent=D(o=>{o.type==="reloaded"&&!u.project.merging[t]&&
this.leave()})}get text(){return this.found.texts[this.at]}get left(){return this.found.texts.filter(t=>!(t.key in this.
chosen)).length}fieldOf(){let{text:t}=this,{facts:e}=u.project,n=t?this.chosen[t.key]??t.coming.text??t.here.text??"":"";
return new Xt({language:this.language,value:n,label:r("conflict.result"),facts:e,oninput:()=>{}})}close(){this.silent()}leave(){
w.set(this.store,null),this.go_("board"),this.go_("translate",this.tag)}draw(){b(l`${this.side()}${this.main()}`,this.element)}side(){
let{texts:t,names:e}=this.found,n=t.length-this.left,o=t.length?100*n/t.length:100;return l`
      <aside class="merge-side">
        <h2>${r("merge.chosen",{n,all:t.length})}</h2>
        <div class="merge-bar" aria-hidden="true"><i ${y({width:`${o}%`})}></i></div>
        <ol>${t.map((i,a)=>this.row(i,a))}</ol>
        <h2>${r("merge.sides")}</h2>
        <p class="merge-name"><i class="here"></i><strong>${r("merge.here")}</strong> <code>${e[0]}</code></p>
        <p class="merge-name"><i class="coming"></i><strong>${r("merge.coming")}</strong> <code>${e[1]}</code></p>
        <details>
          <summary>${r("merge.lines")}</summary>
          <div class="merge-lines mono" dir="ltr">${this.found.lines.map(([i,a])=>ju(i,a))}</div>
        </details>
      </aside>`}row(t,e){let n=t.key in this.chosen;return l`
      <li>
        <button
          type="button"
          class="merge-row"
          aria-current=${e===this.at?"true":"false"}
          data-key=${t.key}
          @click=${()=>this.show(e)}
        >
          <span class=${n?"ok":"stale"}>${m(n?"ok":"merge")}</span>
          <span class="fill"><code>${t.key}</code><span class="small soft">${this.how(t)}</span></span>
          <span class="small soft">${r("merge.line",{n:t.line})}</span>
        </button>
      </li>`}how(t){if(!(t.key in this.chosen))return t.here.text===null?r("merge.only-coming"):r(t.coming.text===null?"\
merge.only-here":"merge.both");let e=this.chosen[t.key]??null;return e===t.here.text?r("merge.took-here"):r(e===t.coming.
text?"merge.took-coming":"merge.took-other")}show(t){this.at=t,this.field=this.fieldOf(),this.draw(),this.field.focus()}main(){
let{text:t}=this;return l`
      <div class="merge-main">
        ${t?this.choice(t):l`<h1>${r("merge.none",{file:this.found.file})}</h1>`}
        ${this.end()}
        <p class="error" role="alert">${this.problem}</p>
      </div>`}choice(t){let{facts:e}=u.project,n=r("merge.text",{n:this.at+1,all:this.found.texts.length}),o=u.project.source,
{before:i}=t,a=i===null?null:Le(i,t.coming.text??t.here.text??"");return l`
      <div class="merge-head">
        <h1>${n} <code>${t.key}</code></h1>
        <p class="soft">${A(o)}: ${J(t.source,e)}</p>
      </div>
      <div class="two">
        ${this.version("here",t.here,t.coming,"1")}
        ${this.version("coming",t.coming,t.here,"2")}
      </div>
      ${i===null?null:l`
            <p class="small was">
              <strong>${r("merge.before")}</strong>
              <bdi class="foreign" ${E(this.language,{face:!0})}>${a??J(i,e)}</bdi>
            </p>`}
      <div>
        <h2>${r("conflict.result")} <span class="small soft">${r("merge.result")}</span></h2>
        ${this.field.element}
      </div>
      <div class="row-of">
        <button
          type="button"
          class="button large primary"
          data-focus="keep"
          @click=${()=>this.keep(this.field.value)}
        >
          ${r("merge.keep")}${k("Ctrl ↵")}
        </button>
        ${u.project.editable?_e():null}
      </div>`}version(t,e,n,o){let i=[e.by,e.on?H(e.on):null].filter(Boolean).join(" · "),a=e.text===null?l`<span class="hint">${r(
"conflict.empty")}</span>`:St(n.text??"",e.text,u.project.facts);return l`
      <section>
        <h2>
          <span class="merge-name"><i class=${t}></i>${r(`merge.${t}`)}</span>
          <span class="small soft">${i}</span>
        </h2>
        <p class="foreign" ${E(this.language,{face:!0,pitch:!0})}>${a}</p>
        <div class="row-of">
          ${e.state?N(Tu(e.state),r(`state.${e.state}`)):null}
          <span class="fill"></span>
          <button type="button" class="button" data-focus="take-${t}" @click=${()=>this.keep(e.text)}>
            ${r("merge.take")}${k(o)}
          </button>
        </div>
      </section>`}end(){let{left:t}=this,e=t===0&&u.project.editable;return l`
      <div class="merge-end">
        <p><strong>${r("merge.end")}</strong> ${r("merge.end-what",{file:this.found.file})}</p>
        <div class="row-of">
          <span class="small soft fill">
            ${t?r("merge.kept",{n:this.found.texts.length-t}):r("merge.all")}
          </span>
          <button
            type="button"
            class="button large${e?" primary":""}"
            data-focus="write"
            aria-disabled=${String(!e||this.busy)}
            @click=${()=>e&&this.write()}
          >${r("merge.write")}</button>
        </div>
      </div>`}keep(t){let{text:e}=this;if(!e)return;this.chosen={...this.chosen,[e.key]:t===""?null:t},w.set(this.store,
this.chosen);let n=this.found.texts.findIndex((i,a)=>a>this.at&&!(i.key in this.chosen)),o=n>=0?n:this.found.texts.findIndex(
i=>!(i.key in this.chosen));o>=0?this.show(o):this.draw()}async write(){if(this.busy)return;this.busy=!0,this.problem="",
this.draw();let t=`/api/merge/${encodeURIComponent(this.tag)}?words=${x}`,e={chosen:this.chosen,by:w.get("name",""),client:rt};
try{await L("PUT",t,e,{"If-Match":`"${this.found.fingerprint}"`})}catch(n){this.problem=vt(n,r("comment.lost"))}this.busy=
!1,this.draw()}typed(t){t.key!=="Enter"||!X(t)||t.isComposing||(t.preventDefault(),this.keep(this.field.value))}pressed(t,e){
let{text:n,at:o}=this;if(!n)return;let i={1:()=>this.keep(n.here.text),2:()=>this.keep(n.coming.text),arrowdown:()=>this.
show(Math.min(o+1,this.found.texts.length-1)),arrowup:()=>this.show(Math.max(o-1,0))};i[e]&&(t.preventDefault(),i[e]())}},
Tu=s=>s==="checked"||s==="translated"?"ok":s,ju=(s,t)=>l`
  <div class=${/^(<{7}|={7}|>{7}|\|{7})/.test(t)?"error":""}>
    <span class="soft">${String(s)}</span>${t}
  </div>`;var jo={};ft(jo,{Print:()=>qs,open:()=>Gu});var Ds={all:null,ready:["ready"],reprint:["reprint"],unsigned:["unsigned"],faults:["fault","too-long","error"],none:["no\
ne"]},_u=["fault","too-long","error","none"];function Gr(s,t){let e=new Set(t),n=s.wishes.map(([o])=>o.filter(([i,a])=>a&&
e.has(i)).map(([i])=>i));return s.rows.map(([o,i,a,c,h])=>{let p={number:o,line:i,name:a,copies:h,faults:s.faults[o]??[]},
[f,d]=s.wishes[c??-1]??[[],0];if(c===null)return{...p,...Eu};let $=s.looked[o]??[],S=s.reprint[a]??null,_={languages:f,sheets:d,
troubles:$,hanging:S,unsigned:n[c]??[]};return{...p,..._,kind:Zr(_)}})}var Eu={languages:[],sheets:0,troubles:[],hanging:null,
unsigned:[],kind:"fault"};function Zr({sheets:s,troubles:t,hanging:e,unsigned:n}){return s?t.length?t.every(({kind:o})=>o===
"too-long")?"too-long":"error":e?"reprint":n.length?"unsigned":"ready":"none"}function Yr(s,t){s.kind!=="fault"&&(s.troubles=
t,s.kind=Zr(s))}var nt=({kind:s})=>!_u.includes(s),Jr=(s,t)=>Ds[t]?.includes(s.kind)??!0;function Qr(s,t,e){let n=he(e.trim());
return s.filter(o=>Jr(o,t)&&(!n||he(`${o.number} ${o.name}`).includes(n)))}function Xr(s){return Object.fromEntries(Object.
keys(Ds).map(t=>[t,s.filter(e=>Jr(e,t)).length]))}var Hs=class{constructor(){this.rest="usual",this.own=new Map}has(t,e){
return!nt(t)||e&&t.unsigned.length?!1:this.own.get(t.name)??this.rest!=="none"}set(t,e){this.own.set(t.name,e)}setAll(t){
this.rest=t?"all":"none",this.own.clear()}};function ta(s){let t=[];for(let e of s){let n=t.at(-1);n&&e===n[1]+1?n[1]=e:
t.push([e,e])}return t.map(([e,n])=>e===n?`${e}`:`${e}-${n}`).join(" ")}var Kr=8;function Us(s,t,e,n){return[Math.max(0,
Math.min(Math.floor(s/e),n)-Kr),Math.min(n,Math.ceil((s+t)/e)+Kr)]}function Fs(s,t,e){let n=s.findIndex(o=>o.number===t);
return n<0?s[e>0?0:s.length-1]:s[Math.max(0,Math.min(s.length-1,n+e))]}var v={list:null,houses:[],ticks:new Hs,name:null,wish:w.get("rows-final"),filter:"all",query:"",get final(){return this.
wish??this.houses.some(({kind:s})=>s==="ready")},setFinal(s){this.wish=s,w.set("rows-final",s)},async load(){let[s,{refused:t}]=await Promise.
all([M(`/api/rows?words=${x}`),M(`/api/final?words=${x}`)]);this.list=s,this.houses=Gr(s,Object.keys(t))},isTicked(s){return this.
ticks.has(s,this.final)},get ticked(){let{final:s,ticks:t}=this;return this.houses.filter(e=>t.has(e,s))},asked(s){return{
rows:ta(s.map(({number:t})=>t)),state:this.list?.state??""}}};var Cu=500,Oo=()=>v.houses.find(({name:s})=>s===v.name)??v.houses.find(nt);function So(s){return s==="all"?v.houses.filter(
({kind:t})=>t!=="fault"):s==="ticked"?v.ticked:[Oo()].filter(t=>t!==void 0)}function ea(s,t,e){let n=new Set(e),o=t.map(
a=>new Set(u.project.outputs.find(c=>c.name===a)?.languages)),i=0;for(let{languages:a}of s)for(let[c,h]of a)h&&n.has(c)&&
(i+=o.filter(p=>p.has(c)).length);return i}function sa(s){if(!s.byRow.length)return null;let t=[["all",r("rows.choice.al\
l",{n:So("all").length})],["ticked",r("rows.choice.ticked",{n:v.ticked.length})],["one",r("rows.choice.one")]],e=s.rows!==
"all"&&s.byRow.length<s.printed.length;return l`
    <fieldset>
      <legend>${r("rows.choice")}</legend>
      ${C(r("rows.choice"),t,s.rows,n=>s.change({rows:n}),{radio:!0})}
      ${s.rows==="one"?Lu(s):null}
      <p class="hint">
        ${r("rows.choice.what")}${e?` ${r("rows.choice.shared")}`:null}
        ${" "}<a href="#/rows">${r("rows.open")}</a>
      </p>
    </fieldset>`}function Lu(s){let t=v.houses.filter(nt),e=j(n=>{t.some(o=>o.name===n)&&(v.name=n,s.change({}))});return t.
length>Cu?l`
      <input
        type="text"
        data-focus="one-row"
        aria-label=${v.list?.head}
        .value=${R(Oo()?.name??"")}
        @change=${e}
      >`:l`
    <select data-focus="one-row" aria-label=${v.list?.head} @change=${e}>
      ${t.map(({name:n})=>l`<option value=${n} .selected=${R(n===Oo()?.name)}>${n}</option>`)}
    </select>`}var na=({path:s})=>s.split("/").at(-1),Mo=200,Ru=s=>s>0?l`<li class="hint">${r("made.more",{n:s})}</li>`:null;function oa({
files:s,diagnostics:t,failed:e,archives:n=[]}){let o=(t??[]).filter(h=>h.severity==="error").length,i=new URLSearchParams(
s.map(h=>["path",h.path.replace(/^output\//,"")])),a=s.slice(0,Mo),c=l`<a class="button" href="/api/zip?${i}" download>${r(
"all-zip")}</a>`;return l`
    <div role="status">
      ${e?l`<p class="error">${e}</p>`:null}
      <p class="${s.length?"ok":"error"} row-of">
        ${m(s.length?"ok":"error")}${r("made",{n:s.length})}
      </p>
      ${o?Pu(o):null}
      ${n.length?l`<ul class="files">${n.map(Iu)}</ul>`:null}
      ${s.length?l`<ul class="scroll files">${a.map(Nu)}${Ru(s.length-Mo)}</ul>`:null}
      ${s.length>1&&s.length<=Mo?c:null}
    </div>`}var Pu=s=>l`
  <p class="error small">${r("made.errors",{n:s})}${" "}<a href="#/findings">${r("tab.findings")}</a></p>`,Iu=s=>l`
  <li><a href=${s.url} download>${na(s)}</a><span class="hint">${r("print.shop")}</span></li>`;function Nu(s){let t=P(s.
language)&&$t(s.output);return l`
    <li>
      <a href=${s.url} download>${na(s)}</a>
      <span class="hint">${t?I(s.output):s.output}</span>
    </li>`}var Bu={letter:"Letter",legal:"Legal",tabloid:"Tabloid","jis-b4":"B4 (JIS)","jis-b5":"B5 (JIS)"},Vs=s=>Bu[s]??s;function ia({
languages:s,outputs:t,final:e,draft:n,zip:o,paper:i,tile:a},c,h=[]){let p=s.length===c.languages,f=c.designed&&t.length===
c.outputs;return["leafletgen build",...e?["--final"]:[],...n?["--draft"]:[],...o?["--zip"]:[],...i?[`--paper ${i}`]:[],...a?
[`--tile ${a}`]:[],...p?[]:s.map(d=>`-l ${d}`),...f?[]:t.map(d=>`-o ${d}`),...Ao(h)].join(" ")}var zu=3;function Ao(s){return s.
length>zu?["--rows rows.txt"]:s.map(t=>`--row ${/^[\w.-]+$/.test(t)?t:`"${t.replaceAll('"','\\"')}"`}`)}function ra(s,t,e,n){
return e?s.every(o=>o===t)?e.sheets+1:null:s.reduce((o,i)=>o+n(i),0)}function To(s){return s.slice(1).map(([t,e],n)=>{let o=s[n]??
[0,0],i=Math.max(t,Math.min(...o)),a=Math.min(e,Math.max(...o));return[Math.min(i,a),Math.abs(a-i)]})}var Hu=["A2","A3","A4","A5","letter","legal","tabloid","jis-b4","jis-b5"],aa=9999;function la(s){let t=({name:e,profile:n,
pages:o,fixed:i})=>{let a=i&&s.way!=="designed",c=r("output.what",{profile:r(`profile.${n}`),n:o});return l`
      <label class="check">
        <input
          type="checkbox"
          .checked=${R(s.outputs.has(e)&&!a)}
          ?disabled=${a}
          data-focus="out-${e}"
          @change=${()=>s.toggle(s.outputs,e)}
        >${I(e)}<span class="hint">${a?r("print.fixed"):c}</span>
      </label>`};return l`<fieldset><legend>${r("outputs")}</legend>${u.project.outputs.map(t)}</fieldset>`}function ca(s){
let t=[["designed",r("paper.designed")],["tile",r("paper.tile")],["paper",r("paper.other")]],e=o=>s.change({way:o}),n=j(
o=>{s.copies=Math.max(1,Math.min(aa,Number.parseInt(o,10)||1)),s.draw()});return l`
    <fieldset class="paper-choice">
      <legend>${r("paper")}</legend>
      ${C(r("paper"),t,s.way,e,{radio:!0})}
      ${s.way==="designed"?null:Du(s)}
      <label class="check">
        ${r("copies")}<span class="fill"></span>
        <input type="number" min="1" max=${aa} value="1" data-focus="copies" @input=${n}>
      </label>
      ${s.shop?Uu(s):null}
    </fieldset>`}function Du(s){let t=j(n=>{w.set("paper",n),s.change({paper:n})}),e=n=>l`
    <option value=${n} .selected=${R(n===s.paper)}>${Vs(n)}</option>`;return l`
    <div class="row-of">
      <select aria-label=${r("paper")} data-focus="paper" @change=${t}>${Hu.map(e)}</select>
      <span class="hint">${r(`paper.${s.way}.what`)}</span>
    </div>`}var Uu=s=>l`
  <label class="check">
    <input
      type="checkbox"
      .checked=${R(s.zip)}
      data-focus="zip"
      @change=${()=>s.change({zip:!s.zip})}
    >${r("print.zip")}
  </label>`;function ha(s){let{languages:t}=s,e=o=>s.change({chosen:new Set(o.map(i=>i.tag))}),n=(o,i,a)=>l`
    <button type="button" class="button small" data-focus=${o} @click=${()=>e(a)}>${i}</button>`;return l`
    <fieldset>
      <legend>${r("languages")}</legend>
      <p class="row-of">
        ${n("pick-all",r("pick.all"),t)}
        ${n("pick-ready",r("pick.ready"),t.filter(o=>o.ready))}
      </p>
      ${t.map(o=>Fu(s,o))}
    </fieldset>`}function Fu(s,t){let{kind:e="error",count:n=0}=t.needs[0]??{},o=t.ready?"ok":ue(t)?"unknown":e,i=t.ready?
r("ready"):ue(t)?r("unknown"):r(`need.${e}`,{n});return l`
    <label class="check">
      <input
        type="checkbox"
        .checked=${R(s.chosen.has(t.tag))}
        data-focus="lang-${t.tag}"
        @change=${()=>s.toggle(s.chosen,t.tag)}
      >${F(t.tag)}<span class="small soft">${A(t.tag)}</span><span class="fill"></span>
      <span class=${o} title=${i}>${m(o)}</span>
    </label>`}function pa(s){let{stopped:t,chosen:e}=s;if(!t.length){let n=[...e].filter(i=>it(i)?.ready===null).length,o=n?r("refuses\
.unknown",{n}):r("refuses.none");return l`<h2 id="refuses-head">${o}</h2><ul class="scroll refused"></ul>`}return l`
    <h2 id="refuses-head">${r("refuses",{n:t.length,all:e.size})}</h2>
    <p class="small soft">${r("refuses.what")}</p>
    <ul class="scroll refused">${t.map(n=>Vu(n,s.refused[n]??[]))}</ul>
    <div role="radiogroup" aria-label=${r("refuses.choice")}>
      ${ua(s,!0,r("leave-out"))}${ua(s,!1,r("with-band"))}
    </div>`}function Vu(s,t){let e=it(s)?.needs??[],n=l`<div class="row-of wraps">${e.map(o=>xs(o))}</div>`;return l`
    <li>
      <div class="row-of">
        ${F(s)}<span class="fill"></span><a href="#/${qu(s)}/${s}">${r("mend")}</a>
      </div>
      ${e.length?n:t.map(o=>l`<p class="hint">${o}</p>`)}
    </li>`}var qu=s=>it(s)?.needs.some(t=>t.kind!=="unsigned")?"translate":"proof",ua=(s,t,e)=>l`
  <label class="check">
    <input
      type="radio"
      name="final"
      .checked=${R(s.final===t)}
      data-focus="final-${t}"
      @change=${()=>s.change({final:t})}
    >${e}
  </label>`;function da(s){let{printed:t,picture:e}=s,n=t.map(a=>[a,I(a)]),o=a=>s.change({shown:a}),i=a=>s.change({looked:a});return l`
    <div class="toolbar" data-area="">
      ${wt(r("language"),s.shown,o,U())}
      ${t.length>1?C(r("output"),n,e??"",i):null}
      <span class="fill"></span><span class="small soft" role="status">${Wu(s)}</span>
    </div>`}function Wu({cut:s,way:t,paper:e}){let n=Vs(e);return s?.sheets?r("tiles.said",{n:s.sheets,paper:n,across:s.
columns.length,down:s.rows.length}):s?r("tiles.none",{paper:n}):t==="paper"?r("paper.anew",{paper:n}):""}function fa({picture:s,
shown:t,cut:e,shownRow:n}){if(!s)return null;let{width_pt:o,height_pt:i}=Y(s),a=r("page.name",{language:A(t),output:I(s),
n:1});return l`
    <div class="cut-up" ${y({"aspect-ratio":`${o} / ${i}`})}>
      ${pe(t,s,a,{row:n})}${e?.sheets?Ku(e):null}
    </div>`}var Re=s=>`${100*s}%`;function Ku({columns:s,rows:t}){let e=([i,a])=>l`
    <i class="glue" ${y({left:Re(i),width:Re(a),top:"-1.5%",bottom:"-1.5%"})}></i>`,n=([i,a])=>l`
    <i class="glue lying" ${y({top:Re(i),height:Re(a),left:"-2%",right:"-2%"})}></i>`,o=(i,a)=>{let c={left:Re(Math.min(
...s[a]??[0])),top:Re(t[i]?.[0]??0)};return l`<b class="tile-number" ${y(c)}>${i*s.length+a+1}</b>`};return[To(s).map(e),
To(t).map(n),t.map((i,a)=>s.map((c,h)=>o(a,h)))]}async function Gu(s){let t=new qs(s);return await t.load(),{close:D(n=>{(n.type==="reloaded"||n.type==="board-loaded")&&
t.load()})}}var qs=class{constructor(t){let e=this.languages.filter(n=>n.ready).map(n=>n.tag);this.outputs=new Set(u.project.
outputs.map(n=>n.name)),this.chosen=new Set(e.length?e:this.languages.map(n=>n.tag)),this.final=null,this.way="designed",
this.paper=w.get("paper","A4"),this.zip=!1,this.copies=1,this.shown=this.chosen.has(u.language)?u.language:[...this.chosen][0]??
u.language,this.looked=null,this.cut=null,this.refused={},this.result=null,this.building=!1,this.rows="all",this.root=g(
l`<div class="columns print"></div>`),t.append(this.root)}get languages(){return u.board.languages}async load(){this.refused=
(await M(`/api/final?words=${x}`)).refused,u.project.rows&&await v.load(),this.final??=[...this.chosen].some(t=>!this.refused[t]),
await this.cutUp(),this.draw()}get allTags(){return this.languages.map(t=>t.tag)}get tags(){return this.allTags.filter(t=>this.
chosen.has(t)&&!(this.final&&this.refused[t]))}get stopped(){return this.allTags.filter(t=>this.chosen.has(t)&&this.refused[t])}get printed(){
return u.project.outputs.filter(e=>this.way==="designed"||!e.fixed).map(e=>e.name).filter(e=>this.outputs.has(e))}get picture(){
let{printed:t,looked:e}=this;return e&&t.includes(e)?e:t[0]??null}get shop(){return this.way==="designed"&&this.printed.
some(t=>Y(t).shop)}async cutUp(){let t=this.picture;if(this.way!=="tile"||!t){this.cut=null;return}let e=`/api/tiles/${encodeURIComponent(
this.shown)}/${encodeURIComponent(t)}`;this.cut=await M(`${e}?tile=${this.paper}`)}async change(t){Object.assign(this,t),
this.result=null,await this.cutUp(),this.draw()}toggle(t,e){t.delete(e)||t.add(e),this.change({})}draw(){b(l`
        <aside class="side left" aria-labelledby="print-head" data-area="">
          <h1 id="print-head">${r("tab.print")}</h1>
          ${la(this)}${ca(this)}${sa(this)}${ha(this)}
        </aside>
        <section class="middle">${da(this)}<div class="print-picture">${fa(this)}</div></section>
        <aside class="side inspector" aria-labelledby="refuses-head" data-area="">
          ${pa(this)}
          <div class="build">${this.result?oa(this.result):this.summary()}${this.button()}${this.command()}</div>
        </aside>`,this.root)}summary(){let{tags:t,printed:e,copies:n}=this,o=ra(e,this.picture,this.cut,c=>Y(c).pages),i=this.
byRow.length?0:t.length*(o??0)*n,a=[[r("pdfs"),this.count],[r("pages-in-all"),i]];return l`
      <dl class="summary small">
        ${a.filter(([,c])=>c).map(([c,h])=>l`<dt>${c}</dt><dd>${h}</dd>`)}
      </dl>`}get byRow(){return this.printed.filter(t=>u.project.rows?.outputs.includes(t))}get houses(){return So(this.
rows)}get shownRow(){return this.byRow.length&&this.rows!=="all"?this.houses[0]?.name??"":""}get count(){let{tags:t,byRow:e}=this,
n=this.rows==="all"||!e.length?this.printed.length-e.length:0;return t.length*n+ea(e.length?this.houses:[],e,t)}button(){
let t=this.count,e=t?r("build-n",{n:t}):r("build-none"),n=t>0&&!this.building;return l`
      <button
        type="button"
        class="button large primary"
        data-focus="build"
        aria-disabled=${String(!n)}
        @click=${()=>n&&this.build()}
      >${m("print")}${this.building?r("building"):e}</button>`}command(){if(!this.count)return null;let t={languages:this.
languages.length,outputs:u.project.outputs.length},e=this.byRow.length&&this.rows!=="all"?this.houses.map(({name:o})=>o):
[],n=ia(this.asked,{...t,designed:this.way==="designed"},e);return l`<p class="hint">${r("command")}<br><code>${n}</code></p>`}get asked(){
return{...this.byRow.length&&this.rows!=="all"?v.asked(this.houses):{},languages:this.tags,outputs:this.printed,final:!!this.
final,draft:!this.final&&this.stopped.length>0,zip:this.zip&&this.shop,paper:this.way==="paper"?this.paper:"",tile:this.
way==="tile"?this.paper:""}}async build(){this.building=!0,this.result=null,this.draw();try{this.result=await L("POST",`\
/api/build?words=${x}`,this.asked)}catch(t){this.result={files:[],diagnostics:[],failed:V(t)}}this.building=!1,this.draw()}};var Co={};ft(Co,{open:()=>rp});var Ye=class{constructor(t,e){this.name=`read.${t}.${e}`,this.read=new Set(w.get(this.name,[]))}has({key:t,fingerprint:e}){
return this.read.has(`${t} ${e}`)}toggle({key:t,fingerprint:e}){let n=`${t} ${e}`;this.read.delete(n)||this.read.add(n),
w.set(this.name,[...this.read])}};function ma(s,t){let e=new Map,n="";for(let{key:o,boxes:i}of s){let a=i.find(h=>h.output===
t)??i[0],c=a?`${a.output} ${a.page} ${a.key}`:"";a&&c!==n&&e.set(o,a),n=c}return e}var Zu=1500,Yu=150,Ju="button, a, textarea, input, label",Je=class{constructor(t){this.tag=t,this.known=new Map}of({output:t,
page:e}){let n=`${t} ${e}`,o=this.known.get(n);if(o)return o;let i=new xt,a=i.show(this.tag,t,e).then(()=>i);return this.
known.set(n,a),a}},Ws=class{constructor(t,{language:e,source:n},o){this.record=t,this.language=e,this.source=n,this.acts=
o,this.back=t.back,this.saved=t.back,this.problem="",this.resting=void 0,this.crop=null,this.shown=null,this.comments=new Yt(
e.tag,t,a=>o.commented(this.record,a));let i=a=>{a.target.closest(Ju)||this.box.focus({preventScroll:!0})};this.element=
g(l`<div class="proof-row" role="group" data-key=${t.key} @click=${i}></div>`),this.draw()}get box(){return this.element.
querySelector("[data-tick]")}update(t){this.record=t,this.back===this.saved&&(this.back=t.back),this.saved=t.back,this.comments.
update(t),this.draw()}draw(){let{record:t,language:e,source:n}=this,{facts:o}=u.project,i=r("row.name",{n:t.number,state:r(
`state.${t.state}`)});this.element.setAttribute("aria-label",i),b(l`
        <strong class="hint">${t.number}</strong>
        <p ${E(n)}>${J(Ce(t.source),o)}</p>
        <div ${E(e)}>
          <p
            class="foreign"
            ${y({"font-family":`"text-${e.tag}", var(--ui)`,"line-height":Math.max(1.5,e.line_height)})}
          >${this.target()}</p>
          <div class="as-printed">${this.crop?.element}</div>
        </div>
        <div class="says">
          <div class="grown" data-text=${this.back||this.placeholder}>${this.backField()}</div>
          <p class="error small" role="alert">${this.problem}</p>
          ${this.comments.element}
        </div>
        <label class="tick">
          <input
            type="checkbox"
            data-focus="tick-${t.key}"
            data-tick=${t.key}
            ?disabled=${!t.target}
            .checked=${R(this.acts.isRead(t))}
            @change=${()=>this.acts.tick(this)}
          >${et(r("right.of",{n:t.number}))}${k("Space")}
        </label>`,this.element)}target(){let{target:t}=this.record;return t?J(Ce(t),u.project.facts):l`<span class="missing" lang=${document.
documentElement.lang}>${r("not-yet")}</span>`}get placeholder(){return u.project.talks?r("back.write",{language:A(this.source.
tag)}):"–"}backField(){let{record:t}=this;return l`
      <textarea
        class="back-area"
        rows="1"
        placeholder=${this.placeholder}
        ?readonly=${!u.project.talks}
        ?disabled=${!t.target}
        maxlength="5000"
        data-focus="back-${t.key}"
        aria-label=${r("back.of",{n:t.number})}
        .value=${R(this.back)}
        @input=${e=>this.typed(e.target.value)}
        @blur=${()=>this.save()}
        @keydown=${e=>this.key(e)}
        ${E(this.source)}
      ></textarea>`}typed(t){this.back=t,this.draw(),clearTimeout(this.resting),this.resting=setTimeout(()=>this.save(),
Zu)}async save(){clearTimeout(this.resting);let t=this.back.trim();if(t===this.saved||!u.project.talks)return;let{key:e,
fingerprint:n}=this.record,o=`/api/back/${encodeURIComponent(this.language.tag)}/${encodeURIComponent(e)}`;try{await L("\
PUT",o,{text:t,client:rt},{"If-Match":`"${n}"`}),this.saved=t,this.record.back=t,this.problem=""}catch(i){let a=i instanceof
B&&i.status===412;this.problem=a?r("back.changed"):vt(i,r("comment.lost"))}this.draw()}key(t){if(t.isComposing)return;let e=X(
t)&&["s","Enter"].includes(t.key);!e&&t.key!=="Escape"||(t.preventDefault(),e&&this.save(),t.key!=="s"&&this.box.focus())}async show(t,e){
if(this.shown===t)return;let n=e?await t.of(e).catch(()=>null):null;!this.element.isConnected||this.shown===t||(this.shown=
t,this.crop=n?this.cropOf(n):null,this.draw())}cropOf(t){let e=new Ot;e.show(t,this.record.key);let[n=1,o=1]=e.element.style.
aspectRatio.split("/").map(Number);return e.element.style.maxWidth=`${Math.round(Yu*n/o)}px`,e}};var Qu=["missing","stale","machine","draft"];function ga(s,t){let e=s.meter[t??""]??Object.values(s.meter)[0]??null;return{
key:s.key,record:s,value:s.target??"",fingerprint:s.fingerprint,save:null,conflict:null,findings:[],over:0,meters:s.meter,
meter:e}}var pt=s=>s.value===(s.record.target??"")||s.value===s.written,_o=s=>s.comments.filter(t=>t.open).length,Xu=s=>s.
over>0||Object.values(s.meters).some(t=>t.over_chars>0);function yt(s){let{state:t}=s.record;return s.conflict?"error":Xu(
s)?"too-long":Qu.includes(t)?t:_o(s.record)?"comment":null}var Ks=class{constructor(){this.byKey=new Map}fill(t){this.byKey=
new Map(t.map(e=>[e.key,e]))}get all(){return[...this.byKey.values()]}get size(){return this.byKey.size}get(t){return this.
byKey.get(t??"")}get needing(){return this.all.filter(yt)}get tooLong(){return this.all.filter(t=>yt(t)==="too-long")}get counts(){
let t={};for(let{record:e}of this.byKey.values())t[e.state]=(t[e.state]??0)+1;return t}get done(){let{counts:t}=this;return(t.
checked??0)+(t.translated??0)}shown(t,e,n){let o=e.trim().toLocaleLowerCase(),i={needs:()=>this.needing,long:()=>this.tooLong,
all:()=>this.all}[t]();return o?i.filter(a=>tp(a,o)):!n||i.includes(n)?i:this.all.filter(a=>i.includes(a)||a===n)}after(t){
let{all:e}=this,n=e.indexOf(t);return[...e.slice(n+1),...e.slice(0,n)].find(i=>yt(i)&&i.finished!==i.value)??null}beside(t,e,n){
let{all:o}=this,i=t?o.indexOf(t):-1;return e>0?n.find(a=>o.indexOf(a)>i):n.findLast(a=>o.indexOf(a)<i)}},tp=(s,t)=>[s.record.
source,s.value,s.key].some(e=>e.toLocaleLowerCase().includes(t));function ep(s,t,e){let n=Object.fromEntries((s?.needs??[]).map(i=>[i.kind,i.count])),o=i=>i.reduce((a,c)=>a+(n[c]??0),0);
return[[o(["missing","machine","draft","stale"]),"texts"],[o(["error","too-long"]),"errors"],[e,"read"],[t.reduce((i,a)=>i+
_o(a),0),"comments"]]}var be={by:"",role:"native reader"};function $a(s,t,e){let n=ks(s);return[n?pe(s,n,"",{looks:"smal\
l-page"}):null,s===u.project.source?l`<p>${r("source-text")}</p>`:sp(s,t,e)]}function sp(s,t,{unread:e,problem:n,sign:o}){
let i=it(s),a=ep(i,t,e),c=a.every(([p])=>!p)&&u.project.editable,h=e?r("sign.more",{n:e}):r("sign.not-yet");return l`
    <h2>${r("sign.head",{language:A(s)})}</h2>
    ${i?.signed?l`<p class="ok row-of">${m("signed")}${np(i.signed)}</p>`:null}
    <ul>${a.map(op)}</ul>
    ${ip()}
    ${n?l`<p class="error" role="alert">${n}</p>`:null}
    <button
      type="button"
      class="button large primary"
      data-focus="sign"
      aria-disabled=${String(!c)}
      @click=${()=>c&&o(be.by,be.role)}
    >${m("signed")}${c?r("sign.do"):h}</button>
    <p class="hint">${r("sign.what",{file:`status/${s}.yaml`})}</p>`}var np=({by:s,on:t})=>r("sign.by",{by:s,day:H(t)}),
op=([s,t])=>l`
  <li class=${s?"soft":""}>
    <span class=${s?"too-long":"ok"}>${m(s?"missing":"ok")}</span>
    ${s?r(`sign.${t}-not`,{n:s}):r(`sign.${t}`)}
  </li>`;function ip(){be.by||=w.get("name","");let s=j(e=>{be.by=e}),t=j(e=>{be.role=e});return l`
    <label for="sign-by"><strong class="small">${r("sign.name")}</strong></label>
    <input
      type="text"
      id="sign-by"
      maxlength="60"
      .value=${be.by}
      data-focus="by"
      autocomplete="name"
      @input=${s}
      @change=${j(e=>w.set("name",e.trim()))}
    >
    <label for="sign-role"><strong class="small">${r("sign.role")}</strong></label>
    <select id="sign-role" data-focus="role" @change=${t}>
      ${["native reader","translator","office"].map(e=>l`<option value=${e} ?selected=${e===be.role}>${r(`role.${e}`)}</option>`)}
    </select>`}async function rp(s,t,{go:e}){let n=new Eo(s,P(t[0])?.tag??u.language,e);await n.load();let o=D(i=>n.heard(i));return{close:()=>{
o(),n.close()},go:([i])=>(i&&P(i)&&i!==n.tag&&n.choose(i),!0),pressed:(i,a)=>n.pressed(i,a)}}var Eo=class{constructor(t,e,n){
this.goTo=n,this.filter="all",this.rows=new Map,this.texts=[],this.places=new Map,this.tag=e,this.pages=new Je(e),this.read=
new Ye(u.project.name,e),this.problem="",this.tools=g(l`<div class="toolbar" data-area=""></div>`),this.heads=g(l`<div class="proof-row heads small soft"></div>`),
this.list=g(l`<div class="proof-list"></div>`),this.scroller=g(l`
      <div class="scroll fill proof-rows" data-area="">${this.heads}${this.list}</div>`),this.side=g(l`<aside class="side inspector" data-area=""></aside>`),
t.append(g(l`
        <div class="columns proof"><section class="list">${this.tools}${this.scroller}</section>${this.side}</div>`)),this.
seen=new IntersectionObserver(o=>this.nowSeen(o),{root:matchMedia("(max-width: 1000px)").matches?null:this.scroller,rootMargin:"\
200px 0px"}),this.begin(e)}begin(t){this.tag=t,this.read=new Ye(u.project.name,t),this.problem="",tt(t),this.rows.clear(),
b(null,this.list)}close(){this.seen.disconnect(),this.save()}save(){for(let t of this.rows.values())t.save()}choose(t){return this.
save(),this.begin(t),this.scroller.scrollTop=0,this.load()}async load(){let{tag:t}=this,e=await at(t);if(t===this.tag){this.
texts=e,this.pages=new Je(t),this.places=ma(e,u.output);for(let n of e){let o=this.rows.get(n.key);o?o.update(n):this.rows.
set(n.key,this.rowOf(n))}this.draw();for(let{element:n}of this.rows.values())this.seen.unobserve(n),this.seen.observe(n)}}rowOf(t){
let{tag:e}=this,n={language:q(e),source:q(u.project.source)};return new Ws(t,n,{isRead:o=>this.read.has(o),tick:o=>this.
tick(o),commented:(o,i)=>this.commented(o,i)})}commented(t,e){t.comments=e,this.draw(),ht()}tick({record:t,element:e}){this.
read.toggle(t);let n=e.nextElementSibling??e.previousElementSibling;this.draw(),e.isConnected||n?.querySelector("[data-t\
ick]")?.focus()}heard(t){t.type==="board-loaded"&&this.sign(),t.type==="reloaded"&&ys(t,this.tag)&&this.load()}nowSeen(t){
for(let{isIntersecting:e,target:n}of t){let o=n.dataset.key??"";e&&this.rows.get(o)?.show(this.pages,this.places.get(o))}}shown(t){
return t==="unread"?this.texts.filter(e=>!this.read.has(e)):t==="commented"?this.texts.filter(e=>e.comments.length):this.
texts}draw(){let t=this.shown(this.filter);b(this.toolbar(),this.tools),b(this.heading(),this.heads);let e=o=>this.rows.
get(o.key)?.element,n=l`<p class="empty">${r("nothing")}</p>`;b(l`${lt(t,o=>`${this.tag} ${o.key}`,e)}${t.length?null:n}`,
this.list);for(let o of this.rows.values())o.draw();this.sign()}toolbar(){let t=this.shown("unread").length,e=this.texts.
length-t,n=[["all",r("filter.all")],["unread",r("unread",{n:t})],["commented",r("commented",{n:this.shown("commented").length})]],
o=a=>{this.filter=a,this.draw()},i=(a,c)=>l`
      <i class=${c} ${y({"flex-grow":a})}></i>`;return l`
      <strong>${r("tab.proof")}</strong>${F(this.tag)}
      <span class="progress">
        <span class="bar" aria-hidden="true">${i(e,"s-checked")}${i(t,"s-translated")}</span>
        <span class="small">${r("read-of",{n:e,all:this.texts.length})}</span>
      </span>
      <span class="fill"></span>
      <a
        class="button"
        href="/api/proof/${encodeURIComponent(this.tag)}.pdf"
        target="_blank"
        rel="noopener"
        data-focus="paper"
      >${m("print")}${r("proof.paper")}</a>
      ${C(r("filter"),n,this.filter,o)}`}heading(){let t=A(u.project.source);return["",r("proof.source",{language:t}),r(
"proof.printed",{language:A(this.tag)}),r("back.into",{language:t}),r("right")].map(n=>l`<span>${n}</span>`)}sign(){let{
tag:t,texts:e,problem:n}=this,o=this.shown("unread").length;b($a(t,e,{unread:o,problem:n,sign:(a,c)=>this.approve(a,c)}),
this.side)}async approve(t,e){try{await L("POST",`/api/approve/${encodeURIComponent(this.tag)}`,{by:t,role:e}),w.set("na\
me",t.trim()),this.problem="",await ht()}catch(n){this.problem=V(n)}await this.load()}pressed(t,e){let n=[...this.list.querySelectorAll(
".proof-row")],o=n.findIndex(a=>a.contains(document.activeElement)),i={ArrowDown:1,ArrowUp:-1}[t.key];if(i){let a=n[Math.
max(0,Math.min(n.length-1,o+i))];T(t,a&&(()=>a.querySelector("[data-tick]")?.focus()));return}T(t,this.actsOn(n[o]?.dataset.
key,t)[t.key==="Enter"?"Enter":e])}actsOn(t,e){let n=()=>this.goTo("translate",this.tag,...t?[t]:[]),o=e.target instanceof
Element&&e.target.matches("[data-tick]");return{t:n,...t?{c:()=>this.rows.get(t)?.comments.open()}:{},...t&&o?{Enter:n}:
{},s:()=>this.goTo("sheet",this.tag,...u.output?[u.output]:[]),p:()=>this.goTo("print")}}};var Po={};ft(Po,{Rows:()=>tn,open:()=>Fp});function ap(s,t){let e=i=>i?.kind==="fault"?i.faults.find(a=>a.severity==="error"):null,n=e(t)?t:s.find(i=>e(i)),o=e(n);
return n&&o?[n,o]:null}function lp(s){let t=`${s.file}:${s.line}:${s.column}`,e=bt()?kt(s):null;return e?l`<a href=${e}><code>${t}</code></a>`:
l`<code>${t}</code>`}function wa(s){let t=ap(v.houses,s.current);if(!t)return null;let[e,n]=t,o=s.writing.open?.number===
e.number?s.writing.open:null,i=e.number!==s.current?.number;return l`
    <section class="fault-bar" role="group" aria-label=${r("rows.fault")}>
      ${m("error")}
      <p>
        <strong>${r("rows.fault.row",{n:e.number})} ${n.text}</strong>${" "}
        <span class="small">${r("rows.fault.left-out")} ${o||i?null:n.hint}</span>
      </p>
      <div class="fault-acts">${o?hp(s,n):cp(s,e,n)}${lp(n)}</div>
    </section>`}function cp(s,t,e){return t.number!==s.current?.number?l`
      <button type="button" class="button" data-focus="to-fault" @click=${()=>s.pick(t)}>
        ${r("rows.fault.go")}
      </button>`:v.list?.writable?!e.head||!u.project.editable?null:l`
    <button type="button" class="button" data-focus="type" @click=${()=>s.writing.type(e)}>
      ${r("rows.fault.type")}
    </button>`:l`<span class="small">${r("rows.fault.workbook",{file:e.file})}</span>`}function hp(s,t){return l`
    <form class="fault-form" @submit=${n=>{n.preventDefault(),s.writing.save(t)}}>
      <label class="small" for="fault-value"><code>${t.head}</code></label>
      <input
        id="fault-value"
        type="text"
        maxlength="500"
        autocomplete="off"
        spellcheck="false"
        data-focus="fault-value"
        .value=${s.writing.open?.seen??""}
        @keydown=${n=>s.writing.pressed(n)}
      >
      <button type="submit" class="button primary">${r("rows.fault.save")}${k("↵")}</button>
    </form>`}var up=2,pp=8;function Lo({changed:s}){let t=s.filter(o=>o.startsWith("{")).map(o=>o.slice(1,-1)),e=s.length-t.length;return[
...t.length>up?[r("rows.columns",{n:t.length})]:t,...e?[r("rows.texts",{n:e})]:[]].join(", ")}function dp({faults:s}){let[
t]=s.filter(n=>n.severity==="error");if(!t)return r("rows.fault");let e=`rows.fault.${t.code}`;return Oe(e)?r(e,{head:t.
head??""}):r("rows.fault")}function ba(s){let[t]=s.troubles;switch(s.kind){case"fault":return[N("error",dp(s)),l`<small class="soft">${r(
"rows.line",{n:s.line})}</small>`];case"too-long":case"error":return[N(s.kind,r(`need.${s.kind}`,{n:s.troubles.length})),
l`<small class="soft">${t?.tag}${t?.key?`: ${t.key}`:""}</small>`];case"reprint":return N("stale",r("rows.reprint",{what:s.
hanging?Lo(s.hanging):""}));case"unsigned":return N("unsigned",Ro(s.unsigned));case"none":return N("draft",r("rows.no-co\
pies"));default:return N("ok",r("rows.ready"))}}var Ro=s=>s.join(", ").length>pp?r("rows.unsigned.n",{n:s.length}):r("ro\
ws.unsigned",{tags:s.join(", ")});var fp=6,va=50;function xa(s){let{current:t,detail:e}=s;return l`
    <div class="kit-top scroll">
      <h2 id="kit-head">${t?r("rows.kit",{name:t.name}):r("rows.kits")}</h2>
      ${t&&e?[mp(s,t,e),wp(t)]:null}
    </div>
    <div class="kit-foot">${yp(s)}</div>`}function mp(s,t,e){let n=new Set(e.sheets.map(({output:i})=>i)).size>1,o=[...new Set(
e.sheets.map(({output:i})=>$t(i)?.paper??""))].filter(Boolean);return l`
    ${e.left_out?null:l`<p class="small soft">${r("rows.kit.what",{n:e.together})}</p>`}
    <div class="kit-card">
      <div class="row-of">
        <strong class="kit-name"><bdi>${e.name}</bdi></strong><span class="fill"></span>
        <span class="small">${r("rows.kit.nth",{n:e.number,all:e.of})}</span>
      </div>
      ${gp(t,e)}
      ${e.left_out?null:l`
            <table class="kit-table">
              <thead><tr><th scope="col">${r("rows.sheet")}</th><th scope="col">${r("rows.copies")}</th></tr></thead>
              <tbody>${e.sheets.map(i=>$p(s,t,e,i,n))}</tbody>
              <tfoot>
                <tr>
                  <th scope="row">${r("rows.together")}<span class="small soft"> ${o.join(", ")}</span></th>
                  <td>${e.together}</td>
                </tr>
              </tfoot>
            </table>`}
    </div>`}function gp({hanging:s,faults:t},{cells:e}){let n=[v.list?.head,"languages","copies"],o=new Set(t.map(({head:c})=>c)),
i=e.filter(([c,h])=>(h||o.has(c))&&!n.includes(c)).slice(0,fp),a=(c,h)=>s&&c in s.was?l`<mark>${h}</mark>`:o.has(c)?l`<strong class="error">${h||
"–"}</strong>`:h;return l`
    <dl class="kit-said">
      ${i.map(([c,h])=>l`
          <div><dt>${c}</dt><dd><bdi>${a(c,h)}</bdi></dd></div>`)}
    </dl>`}function $p(s,t,e,n,o){let{tag:i,output:a,copies:c}=n,h=()=>s.choose(n),p=s.sheet?.tag===i&&s.sheet.output===
a,f=j($=>s.writing.sheetCopies(t,n,$)),d=r("rows.copies.sheet",{language:i,output:I(a)});return l`
    <tr class=${p?"is-shown":""}>
      <th scope="row">
        <button type="button" class="bare" data-focus="sheet-${a}-${i}" @click=${h}>
          ${Pt(i)}<span class="tag">${i}</span>
        </button>
        ${t.unsigned.includes(i)?bp(i):null}
        ${o?l`<span class="hint">${I(a)}</span>`:null}
      </th>
      <td>
        ${e.numbered&&s.writes("languages")?l`
              <input
                type="text"
                inputmode="numeric"
                maxlength="4"
                aria-label=${d}
                .value=${R(String(c))}
                @change=${f}
              >`:c}
      </td>
    </tr>`}function wp(s){let{hanging:t,troubles:e,unsigned:n,faults:o}=s,i=o.filter(c=>c.severity!=="error"),a=v.final?
"rows.unsigned.final":"rows.unsigned.what";return l`
    ${t?kp(t):null}
    ${e.map(({tag:c,text:h,kind:p})=>l`
        <div class="kit-note ${p}">${m(p)}<p><strong>${c}</strong> ${h}</p></div>`)}
    ${n.length?ka("unsigned","unsigned",r(a,{tags:n.join(", ")})):null}
    ${i.map(({text:c,hint:h})=>ka("stale","warning",`${c} ${h}`))}`}var ka=(s,t,e)=>l`<div class="kit-note ${s}">${m(t)}<p>${e}</p></div>`,
bp=s=>l`
  <span class="unsigned" title=${Ro([s])}>${m("unsigned")}</span>`;function kp(s){let t=Object.entries(s.was),e=Lo(s),n=[
...new Set(s.sheets.map(([,i])=>i))],o={version:s.version,day:H(s.on)};return l`
    <div class="kit-note stale">
      ${m("stale")}
      <div>
        <p><strong>${r("rows.again")}</strong> ${t.length?null:r("rows.again.texts",{what:e,...o})}</p>
        ${t.map(([i,a])=>l`<p>${r("rows.again.was",{name:i,...o})} <code>${a}</code></p>`)}
        <p class="small">${r("rows.again.sheets",{tags:n.join(", ")})}</p>
      </div>
    </div>`}function yp(s){let{run:{state:t},current:e}=s,{ticked:n}=v,o=n.reduce((p,f)=>p+f.sheets,0),i=t.state==="goin\
g",a=e!==null&&nt(e)&&!(v.final&&e.unsigned.length)&&!i,c=n.length>0&&!i,h=e?.name??"";return l`
    <div class="row-of">
      <h2>${r("rows.kits")}</h2>
      <span class="small soft">${r("rows.kits.what",{n:n.length,sheets:o.toLocaleString("en")})}</span>
    </div>
    ${i?Op(s,t):Mp(s,t)}
    ${i?null:_p(s)}
    <button
      type="button"
      class="button large primary"
      data-focus="build-one"
      aria-disabled=${String(!a)}
      @click=${()=>e&&a&&s.run.build([e])}
    >${m("print")}${r("rows.build.one")}</button>
    <button
      type="button"
      class="button"
      data-focus="build-all"
      aria-disabled=${String(!c)}
      @click=${()=>c&&s.run.build(n)}
    >${r("rows.build.all",{n:n.length})}</button>
    <p class="hint"><code>${a?xp(h):vp(e,i)}</code></p>`}function vp(s,t){return t?r("building"):s&&nt(s)&&s.unsigned.length&&
v.final?r("rows.build.unsigned",{tags:s.unsigned.join(", ")}):r("rows.build.none")}var xp=s=>["leafletgen kit",...Ao([s]),
...v.final?["--final"]:[]].join(" ");function Op(s,{done:t=0,of:e=0,left:n}){let o=n==null?null:l` · <strong>${Sp(n)}</strong>`,
i=e?`${100*t/e}%`:"0%";return l`
    <div
      class="kit-bar"
      role="progressbar"
      aria-label=${r("rows.kits")}
      aria-valuemin="0"
      aria-valuemax=${e}
      aria-valuenow=${t}
    >
      <i ${y({width:i})}></i>
    </div>
    <div class="row-of kit-going">
      <span>${e?r("rows.going",{done:t,of:e}):r("building")}${o}</span>
      <span class="fill"></span>
      <button type="button" class="link" data-focus="stop" @click=${()=>s.run.stop()}>${r("rows.stop")}</button>
    </div>
    <p class="hint">${r("rows.stop.what")}</p>`}var ya=60,Sp=s=>s<1.5*ya?r("rows.left.seconds",{n:Math.max(1,Math.ceil(s))}):
r("rows.left.minutes",{n:Math.round(s/ya)});function Mp(s,t){if(t.state==="none")return null;if(t.state==="failed")return l`<p class="error" role="status">${t.
failed}</p>`;if(t.state==="stopped")return l`<p role="status">${r("rows.stopped",{done:t.done??0,of:t.of??0})}</p>`;let e=t.
files?.find(({row:h})=>h===s.current?.name),{made:n=0,sheets:o=0,kept:i=0,refused:a=[],files:c=[]}=t;return l`
    <div role="status">
      <p class="${n?"ok":"error"} row-of">
        ${m(n?"ok":"error")}${r("rows.made",{n,sheets:o,kept:i})}
      </p>
      ${e?Ap(e):null}
      ${a.length?Tp(t):null}
      ${c.length>1?jp(t):null}
    </div>`}var Ap=({url:s,path:t,pages:e})=>l`
  <p>
    <a href=${s} download>${t.split("/").at(-1)}</a>${" "}<span class="hint">${r("rows.file",{n:e})}</span>
  </p>`,Tp=({refused:s=[],errors:t=0})=>l`
  <details open>
    <summary class="error">${r("rows.refused",{n:t})}</summary>
    <ul class="scroll kit-list">
      ${s.slice(0,va).map(({row:e,text:n})=>l`<li><strong><bdi>${e}</bdi></strong> ${n}</li>`)}
    </ul>
  </details>`,jp=({files:s=[]})=>l`
  <details>
    <summary>${r("rows.files")}</summary>
    <ul class="scroll kit-list">
      ${s.slice(0,va).map(({url:t,path:e})=>l`<li><a href=${t} download>${e.split("/").at(-1)}</a></li>`)}
    </ul>
  </details>`;function _p(s){let t=v.houses.filter(o=>o.unsigned.length&&o.sheets),e=[...new Set(t.flatMap(o=>o.unsigned))],
n=v.final?"rows.final.without":"rows.final.with";return l`
    <label class="check">
      <input
        type="checkbox"
        data-focus="final"
        .checked=${R(v.final)}
        @change=${j((o,i)=>s.setFinal(i.checked))}
      >${r("rows.final")}
    </label>
    ${t.length?l`<p class="hint">${r(n,{n:t.length,tags:e.join(", ")})}</p>`:null}`}function Gs({languages:s,kind:t},e,n){let o=v.list?.outputs??[],i=s.filter(([,p])=>p),[a]=i.find(([p])=>p===e)??i[0]??[],
h=[n,...o,...u.project.outputs.map(({name:p})=>p)].find(p=>p&&a&&st(a,p));return t==="fault"||!(a&&h)?null:{tag:a,output:h,
own:o.includes(h),copies:1}}var Qe=({tag:s,output:t,own:e},n)=>`${ee(s,t)}${mt(e?n:"")}`;var Ep=250,Cp=700,Lp=40,Rp=s=>new Promise(t=>{let e=new Image;e.onload=t,e.onerror=t,e.src=s}),Zs=class{constructor(t){this.
screen=t,this.ready=0,this.seen=new Set,this.stop=new AbortController,this.small=0,this.large=0,this.turn=0}rest(){this.
turn+=1,clearTimeout(this.small),clearTimeout(this.large),this.stop.abort()}begin(){this.ready=0,this.small=window.setTimeout(
()=>this.smallPages(),Ep),this.soon()}async smallPages(){this.turn+=1;let t=this.turn,{besides:e,current:n,sheet:o,shown:i}=this.
screen;for(let a of e){if(await Rp(Qe(a,n?.name??"")),t!==this.turn)return;this.ready+=1,this.screen.besideRows()}for(let a of[
1,-1]){let c=Fs(i,n?.number??0,a),h=c&&o?.own&&c!==n?Gs(c,o.tag,o.output):null;h&&c&&fetch(Qe(h,c.name)).catch(()=>{})}}soon(){
clearTimeout(this.large),this.large=window.setTimeout(()=>this.look(),Cp)}async look(){let{top:t,height:e,rowHeight:n,shown:o}=this.
screen,[i,a]=Us(t,e,n,o.length),h=o.slice(i,a).filter(d=>d.sheets&&!this.seen.has(d.number)).slice(0,Lp);if(!h.length)return;
this.stop=new AbortController;let{signal:p}=this.stop,f=h.map(({number:d})=>`n=${d}`).join("&");try{await is(`/api/rows/\
looked?${f}&words=${x}`,d=>this.take(d),p)}catch(d){if(!(d instanceof B||p.aborted))throw d;return}for(let{number:d}of h)
this.seen.add(d);this.soon()}take(t){this.seen.add(t.n);let e=v.houses.find(({number:n})=>n===t.n);e&&(t.looked.length||
e.troubles.length)&&(Yr(e,t.looked),this.screen.draw())}};var Oa=([s,t,e,n],[o,i,a,c])=>s<o+a&&o<s+e&&t<i+c&&i<t+n;function Sa(s,t,e,n){let o=[];return s.map(({rect:i,name:a})=>{
let c=s.filter(d=>d.rect!==i).map(d=>d.rect),p=Pp(i,e).map(d=>({place:d,room:Ip(i,a,d)})).filter(({room:d})=>{let[$,S,_,
Q]=d;return $>=0&&S>=0&&$+_<=e&&S+Q<=n&&![...o,...c].some(qt=>Oa(qt,d))}),f=p.find(({room:d})=>!t.some($=>Oa($,d)))??p[0];
return f?(o.push(f.room),f.place):null})}function Pp([s,,t],e){let n=s+t/2>e/2;return["above","beside","below"].flatMap(
i=>[{where:i,end:n},{where:i,end:!n}])}function Ip([s,t,e,n],o,{where:i,end:a}){let c=o.length*6.6+12;return i==="beside"?
[a?s-3-2-c:s+e+3+2,t+(n-16)/2,c,16]:[a?s+e+2-c:s-2,i==="below"?t+n+3:t-3-16,c,16]}var Js=class{constructor(){this.turn=0,this.pages=[],this.number=1,this.changed=new Set,this.outlined=!0,this.paper=g(l`<div class="paper" aria-hidden="true"></div>`),
this.shadow=this.paper.attachShadow({mode:"open"}),this.over=g(l`<div class="overlay on-paper"></div>`),this.element=g(l`<div class="page" role="group">${this.
paper}${this.over}</div>`),new ResizeObserver(()=>this.draw()).observe(this.element)}async show({tag:t,output:e,own:n},o,i=1){
this.turn+=1;let a=this.turn,c=n?o:"",h=`/api/marks/${encodeURIComponent(t)}/${encodeURIComponent(e)}${mt(c)}`,[p,{pages:f}]=await Promise.
all([rs(t,e,i,c),M(h)]);if(a!==this.turn)return!1;this.pages=f,this.number=i;let d=me(p);ge(d),this.shadow.replaceChildren(
d);let $=f[i-1];this.element.style.aspectRatio=`${$.width} / ${$.height}`,this.element.style.setProperty("--ratio",String(
$.width/$.height));let S=r("page.name",{language:A(t),output:I(e),n:i});return this.element.setAttribute("aria-label",`${o}\
: ${S}`),this.draw(),!0}draw(){let t=this.pages[this.number-1];b(t&&this.outlined?this.marks(t):null,this.over)}marks({width:t,
height:e,marks:n,words:o}){let i=(this.element.clientWidth||t)/t,a=f=>this.changed.has(f),c=n.map(({rect:f,facts:d})=>({
rect:f.map($=>$*i),name:d.map($=>a($)?r("rows.mark.changed",{name:$}):$).join(", "),changed:d.some(a)}));c.sort((f,d)=>Number(
d.changed)-Number(f.changed));let h=o.map(f=>f.map(d=>d*i)),p=Sa(c,h,t*i,e*i);return c.map(({rect:[f,d,$,S],name:_,changed:Q},ve)=>{
let qt=p[ve],bc=[Q?"is-changed":"",`is-${qt?.where}`,qt?.end?"is-end":""].join(" "),kc={left:Ys(f,t*i),top:Ys(d,e*i),width:Ys(
$,t*i),height:Ys(S,e*i)},yc=qt?l`<span>${_}</span>`:null;return l`<div class="row-mark ${bc}" title=${_} ${y(kc)}>${yc}</div>`})}},
Ys=(s,t)=>`${100*s/t}%`;function Ma(s){let t=s.current,e=t?s.shown.indexOf(t):-1,n=e>=0&&s.shown.length<s.total,o=(i,a,c)=>l`
    <button
      type="button"
      class="button square"
      data-focus="row-${a}"
      aria-label=${r(`rows.${a}`)}
      title="${r(`rows.${a}`)} (${c})"
      aria-keyshortcuts=${c}
      @click=${()=>s.step(i)}
    >${m(a)}</button>`;return l`
    <header class="pager-head">
      <button type="button" class="link plain house-back" @click=${()=>s.back()}>
        ${m("before")}${r("rows.back")}
      </button>
      ${o(-1,"before","[")}
      <div class="pager-name" aria-live="polite">
        <h2><bdi>${t?.name??""}</bdi></h2>
        <p class="small soft">
          ${t?r("rows.nth",{n:t.number,all:s.total}):null}
          ${n?` · ${r("n-of",{n:e+1,all:s.shown.length})}`:null}
        </p>
      </div>
      ${o(1,"after","]")}
    </header>`}function Aa(s){let{sheet:t,page:e,sheets:n}=s,o=[...new Set(n.map(({output:c})=>c))],i=e.pages.length;if(!t||
o.length<2&&i<2)return null;let a=Array.from({length:i},(c,h)=>[h+1,r("page.short",{n:h+1})]);return l`
    <div class="pager-tools">
      ${o.length<2?null:C(r("output"),o.map(c=>[c,I(c)]),t.output,c=>s.chooseOutput(c))}
      ${i<2?null:C(r("pages"),a,e.number,c=>s.showPage(c))}
    </div>`}function Ta(s){let{sheet:t,sheets:e,current:n,looking:o}=s;if(!(t&&n))return null;let i=e.filter(({output:c})=>c===
t.output),a=(c,h)=>l`
    <button
      type="button"
      class="thumb"
      data-focus="thumb-${c.tag}"
      aria-pressed=${String(c.tag===t.tag)}
      aria-label=${r("rows.thumb",{language:A(c.tag),tag:c.tag,n:c.copies})}
      @click=${()=>s.chooseLanguage(c.tag)}
    >
      <span class="thumb-paper" ${y({"aspect-ratio":s.ratio})}>
        ${h<o.ready?l`<img src=${Qe(c,n.name)} alt="">`:null}
      </span>
      <span class="mono">${c.tag} × ${c.copies}</span>
    </button>`;return l`<div class="thumbs" role="group" aria-label=${r("rows.thumbs")}>${i.map(a)}</div>`}var ja=s=>l`
  <footer class="footbar wide-only">
    ${k("[")}${k("]")}<span>${Np()}</span>
    ${k("←")}${k("→")}<span>${r("rows.key.language")}</span>
    ${k("Space")}<span>${r("rows.key.tick")}</span>
    <button
      type="button"
      class="link plain outline-button"
      data-focus="outline"
      aria-pressed=${String(s.page.outlined)}
      @click=${()=>s.outline()}
    >${k("R")}${r("rows.key.outline")}</button>
  </footer>`,Np=()=>r("rows.key.row");var Qs=class{constructor(t){this.screen=t,this.state={state:"none"}}async load(){this.state=await M("/api/kits")}async heard({
state:t,done:e,of:n,left:o}){t==="going"?this.state={...this.state,state:t,done:e,of:n,left:o}:await this.load(),this.screen.
kit()}async build(t){let e={...v.asked(t),final:v.final};try{this.state=await L("POST",`/api/kits?words=${x}`,e)}catch(n){
this.state={state:"failed",failed:V(n)}}this.screen.kit()}async stop(){await L("DELETE",`/api/kits?words=${x}`,{})}};var _a={ready:"ok",reprint:"stale",unsigned:"unsigned",faults:"error",none:"draft"};function Ea(s){let t=Xr(v.houses),e=v.
houses.filter(nt).length,n=Object.keys(Ds).filter(o=>t[o]||["all","ready","faults"].includes(o));return l`
    <header class="head" data-area="">
      <div>
        <h1 class="fill">${r("rows.head",{n:e,all:v.houses.length})}</h1>
        <code>${v.list?.file}</code>
        <label class="search">
          ${m("search")}
          <input
            type="text"
            aria-label=${r("rows.find")}
            placeholder=${r("rows.find")}
            autocomplete="off"
            spellcheck="false"
            data-focus="find"
            .value=${R(v.query)}
            @input=${j(o=>s.find(o))}
          ><span class="wide-only">${k("/")}</span>
        </label>
      </div>
      <div>
        <div class="filters" role="group" aria-label=${r("filter")}>
          ${n.map(o=>Bp(s,o,t[o]??0))}
        </div>
      </div>
    </header>`}var Bp=(s,t,e)=>l`
  <button
    type="button"
    data-focus="filter-${t}"
    aria-pressed=${String(v.filter===t)}
    @click=${()=>s.filter(t)}
  >${_a[t]?m(_a[t]):null}${r(`rows.filter.${t}`)}<strong>${e}</strong></button>`;function Ca(s){let t=s.shown.filter(n=>v.
isTicked(n)).length,e=t>0&&t<s.shown.filter(nt).length;return l`
    <div class="house-row heads" role="row" aria-rowindex="1">
      <span role="columnheader" class="number" aria-label=${r("rows.number")}></span>
      <span role="columnheader">
        <input
          type="checkbox"
          aria-label=${r("rows.tick-all")}
          data-focus="tick-all"
          .checked=${R(t>0)}
          .indeterminate=${R(e)}
          @change=${j((n,o)=>s.tickAll(o.checked))}
        >
      </span>
      <span role="columnheader">${v.list?.head}</span>
      <span role="columnheader" class="languages">${r("languages")}</span>
      <span role="columnheader" class="figure">${r("rows.copies")}</span>
      <span role="columnheader" class="figure">${r("rows.sheets")}</span>
      <span role="columnheader">${r("rows.state")}</span>
    </div>`}function La(s){let{shown:t,rowHeight:e}=s;if(!t.length)return l`<p class="empty">${r("rows.none")}</p>`;let[
n,o]=Us(s.top,s.height,e,t.length);return l`
    <div class="house-room" role="presentation" ${y({height:`${t.length*e}px`})}>
      ${lt(t.slice(n,o),i=>i.number,(i,a)=>zp(s,i,n+a))}
    </div>`}function zp(s,t,e){let n=t.number===s.current?.number,o=n?"0":"-1",i=()=>s.pick(t);return l`
    <div
      class="house-row is-${t.kind}"
      role="row"
      id="house-${t.number}"
      aria-rowindex=${e+2}
      aria-selected=${String(n)}
      ${y({transform:`translateY(${e*s.rowHeight}px)`})}
      @click=${i}
    >
      <span role="gridcell" class="number">${t.number}</span>
      <span role="gridcell">
        <input
          type="checkbox"
          tabindex=${o}
          aria-label=${r("rows.tick",{name:t.name})}
          ?disabled=${!nt(t)||v.final&&t.unsigned.length>0}
          .checked=${R(v.isTicked(t))}
          @change=${j((a,c)=>s.tick(t,c.checked))}
        >
      </span>
      <span role="gridcell" class="house-name"><bdi>${t.name}</bdi></span>
      <span role="gridcell" class="languages mono" title=${t.languages.map(([a])=>a).join(" ")}>
        ${t.languages.map(([a,c])=>c?l`<b>${a}</b>`:l`<s>${a}</s>`)}
      </span>
      <span role="gridcell" class="figure">${Hp(s,t,o)}</span>
      <span role="gridcell" class="figure">${t.sheets||"–"}</span>
      <span role="gridcell" class="house-state">${ba(t)}</span>
    </div>`}function Hp(s,t,e){return t.copies===null?l`<span class="hint" title=${r("rows.copies.own")}>${r("rows.own")}</span>`:
s.writes("copies")?l`
    <input
      type="text"
      inputmode="numeric"
      pattern="[0-9]*"
      maxlength="4"
      tabindex=${e}
      aria-label=${r("rows.copies.of",{name:t.name})}
      placeholder="1"
      .value=${R(t.copies)}
      @change=${j(n=>s.writing.copies(t,n))}
    >`:t.copies||"1"}var Ra=/^\d{0,4}$/,Xs=class{constructor(t){this.screen=t,this.open=null,this.problem=""}leave(){this.open=null,this.problem=
""}cell(t){return this.screen.detail?.cells.find(([e])=>e===t)?.[1]??""}type(t){let{screen:e}=this;e.current&&t.head&&(this.
open={number:e.current.number,seen:this.cell(t.head)},e.besideRows(),e.field?.focus(),e.field?.select())}async save(t){let{
open:e,screen:n}=this;if(!(e&&t.head&&n.field))return;let o={column:t.head,seen:e.seen,value:n.field.value};await this.write(
`/api/rows/${e.number}`,o)&&(this.open=null,n.grid.focus())}pressed(t){t.key==="Escape"&&T(t,()=>{this.leave(),this.screen.
besideRows(),this.screen.grid.focus()})}async copies(t,e){let n=e.trim().normalize("NFKC");Ra.test(n)?n!==t.copies&&await this.
write(`/api/rows/${t.number}`,{column:"copies",seen:t.copies??"",value:n}):this.refuse(r("rows.copies.wrong"))}async sheetCopies(t,{
tag:e,output:n,copies:o},i){let a=i.trim().normalize("NFKC");if(!(a&&Ra.test(a)))this.refuse(r("rows.copies.wrong"));else if(Number(
a)!==o){let c={language:e,output:n,copies:Number(a)};await this.write(`/api/rows/${t.number}/copies`,c)}}refuse(t){this.
problem=t,this.screen.draw()}async write(t,e){try{return await L("PUT",`${t}?words=${x}`,e),this.problem="",W(r("rows.sa\
ved")),!0}catch(n){return this.refuse(V(n)),!1}}};var Dp=34,Up=48;async function Fp(s,t,{go:e}){let n=new tn(s,e);await n.load(),n.go(t);let o=D(i=>{i.type==="reloaded"||
i.type==="findings-loaded"?n.load():i.type==="kits"&&n.run.heard(i)});return{close:()=>{o(),n.close()},go:i=>n.go(i),pressed:(i,a)=>n.
pressed(i,a)}}var tn=class{constructor(t,e){this.goTo=e,this.current=null,this.detail=null,this.sheet=null,this.shown=[],
this.writing=new Xs(this),this.looking=new Zs(this),this.run=new Qs(this),this.page=new Js,this.top=0,this.height=900,this.
turn=0,this.head=g(l`<div class="houses-head"></div>`),this.heads=g(l`<div role="rowgroup"></div>`),this.body=g(l`<div role="rowgroup"></div>`),
this.grid=g(l`
      <div class="house-grid scroll" role="grid" tabindex="0" data-area="" aria-label=${r("tab.rows")}>
        ${this.heads}${this.body}
      </div>`),this.bar=g(l`<div></div>`),this.pager=g(l`<section class="pager" data-area="" aria-label=${r("rows.pager")}></section>`),
this.side=g(l`<aside class="side kit" data-area="" aria-labelledby="kit-head"></aside>`),this.root=g(l`
      <div class="columns houses">
        <section class="list">${this.head}${this.grid}${this.bar}</section>
        <div class="houses-beside">${this.pager}${this.side}</div>
      </div>`),t.append(this.root),this.grid.addEventListener("scroll",()=>this.scrolled(),{passive:!0}),this.root.addEventListener(
"keydown",n=>this.keyed(n)),this.sized=new ResizeObserver(()=>this.scrolled()),this.sized.observe(this.grid)}close(){this.
sized.disconnect(),this.looking.rest()}get rowHeight(){return G()?Up:Dp}get total(){return v.houses.length}get sheets(){
return(this.detail?.sheets??[]).filter(({copies:t})=>t>0)}get besides(){return this.sheets.filter(({output:t})=>t===this.
sheet?.output)}get ratio(){return this.page.element.style.getPropertyValue("--ratio")||"0.707"}get field(){return this.bar.
querySelector("#fault-value")}writes(t){return!!(u.project.editable&&v.list?.writable&&v.list.heads.includes(t))}async load(){
this.looking.rest(),await Promise.all([v.load(),this.run.load()]),this.looking.seen.clear();let{houses:t}=v,e=v.name??u.
row?.name;this.current=t.find(({name:n})=>n===e)??t.find(nt)??t[0]??null,this.sift(),this.openRow()}go([t,e,n]){let o=v.
houses.find(i=>i.name===t);return o&&this.pick(o,{tag:e,output:n}),!0}sift(){this.shown=Qr(v.houses,v.filter,v.query),this.
draw()}draw(){b(Ea(this),this.head),b(Ca(this),this.heads),this.grid.setAttribute("aria-rowcount",String(this.shown.length+
1)),this.rows(),this.besideRows()}rows(){b(La(this),this.body);let t=`house-${this.current?.number}`;document.getElementById(
t)?this.grid.setAttribute("aria-activedescendant",t):this.grid.removeAttribute("aria-activedescendant")}besideRows(){let{
problem:t}=this.writing,e=t?l`<p class="houses-problem error" role="alert">${t}</p>`:null;b([e,wa(this)],this.bar);let n=this.
current?.kind==="fault",o=n||!this.sheet?l`<p class="empty">${r(n?"rows.no-sheet.fault":"rows.no-sheet")}</p>`:[Aa(this),
l`<div class="row-desk">${this.page.element}</div>`,Ta(this)];b([Ma(this),l`<div class="pager-body scroll">${o}</div>`,ja(
this)],this.pager),this.kit()}kit(){b(xa(this),this.side)}scrolled(){this.top=this.grid.scrollTop,this.height=this.grid.
clientHeight||this.height,this.rows(),this.looking.soon()}pick(t,e={}){if(!t)return;let n=t.number!==this.current?.number;
this.current=t,v.name=t.name,n&&this.writing.leave(),G()&&this.root.classList.add("is-over"),n||e.tag?this.openRow(e):this.
draw(),this.inView()}back(){this.root.classList.remove("is-over"),this.scrolled(),this.grid.focus()}inView(){let t=this.
shown.findIndex(({number:i})=>i===this.current?.number);if(t<0)return;let{rowHeight:e,grid:n}=this,o=(t+2)*e-n.clientHeight;
t*e<n.scrollTop?n.scrollTop=t*e:o>n.scrollTop&&(n.scrollTop=o),this.rows()}step(t){this.pick(Fs(this.shown,this.current?.
number??0,t))}async openRow(t={}){let{current:e}=this;this.looking.rest(),this.turn+=1;let n=this.turn;if(!e){this.draw();
return}u.row=e.kind==="fault"?null:{number:e.number,name:e.name},Vp(e.name),this.page.changed=new Set(Object.keys(e.hanging?.
was??{})),this.sheet=Gs(e,t.tag??this.sheet?.tag,t.output??this.sheet?.output);let o=this.sheet?this.page.show(this.sheet,
e.name):null;this.rows();try{let[i]=await Promise.all([M(`/api/rows/${e.number}`),o]);if(n!==this.turn)return;this.detail=
i}catch(i){if(!(i instanceof B))throw i;if(n!==this.turn)return;this.writing.problem=i.message}this.draw(),this.looking.
begin()}choose(t){this.sheet=t,this.showPage(1)}async showPage(t){let{sheet:e,current:n}=this;e&&n&&await this.page.show(
e,n.name,t)&&this.besideRows()}chooseLanguage(t){let e=this.besides.find(n=>n.tag===t);e&&this.choose(e)}chooseOutput(t){
let e=this.sheets.filter(o=>o.output===t),n=e.find(({tag:o})=>o===this.sheet?.tag)??e[0];n&&this.choose(n)}language(t){let{
besides:e}=this,n=e.findIndex(({tag:i})=>i===this.sheet?.tag),o=e[(n+t+e.length)%e.length];o&&(this.choose(o),W(o.tag))}outline(){
this.page.outlined=!this.page.outlined,this.page.draw(),this.besideRows()}find(t){v.query=t,this.grid.scrollTop=0,this.sift()}filter(t){
v.filter=t,this.grid.scrollTop=0,this.sift()}tick(t,e){v.ticks.set(t,e),this.draw()}tickAll(t){if(this.shown.length===this.
total)v.ticks.setAll(t);else for(let e of this.shown)v.ticks.set(e,t);this.draw()}setFinal(t){v.setFinal(t),this.draw()}keyed(t){
let e=t.target;t.isComposing||!e.matches(".search input")||(t.key==="Escape"?T(t,()=>this.find("")):["Enter","ArrowDown"].
includes(t.key)&&T(t,()=>{this.pick(this.shown[0]),this.grid.focus()}))}pressed(t,e){let n=t.target;if(ct(n)||n.matches(
"button, a, input, summary")&&[" ","enter"].includes(e))return;let{current:i}=this,a=Math.max(1,Math.floor(this.height/this.
rowHeight)-1);T(t,{"[":()=>this.step(-1),"]":()=>this.step(1),arrowup:()=>this.step(-1),arrowdown:()=>this.step(1),pageup:()=>this.
step(-a),pagedown:()=>this.step(a),home:()=>this.step(-this.total),end:()=>this.step(this.total),arrowleft:()=>this.language(
-1),arrowright:()=>this.language(1),r:()=>this.outline()," ":()=>i&&nt(i)&&this.tick(i,!v.isTicked(i)),enter:()=>this.sheet&&
this.goTo("sheet",this.sheet.tag,this.sheet.output)}[e])}};function Vp(s){location.hash.startsWith("#/rows")&&history.replaceState(
null,"",`#/rows/${encodeURIComponent(s)}`)}var Vo={};ft(Vo,{Sheet:()=>hn,open:()=>$f});var ke=2.834645669291339,ye=.5,qp=new Set(["diagram","drawing","layer"]),Wp=44,Kp=[1,2,5,10,20,50,100,200,500],dt=s=>(s/
ke).toFixed(1),Mt=(s,t)=>String(Math.round(10*s/t)/10),Xe=s=>s.split("/").slice(0,-1).join("/"),Dt=(s,t)=>s.startsWith(`${t}\
/`);function Io(s,t){let e=Xe(t);for(;e;){let n=s.find(o=>o.key===e);if(n)return n;e=Xe(e)}return null}var ts=(s,t)=>s.find(
e=>e.kind==="zone"&&(e.key===t||Dt(t,e.key)))??null,Ut=s=>{let t=new Set(s.map(e=>Xe(e.key)));for(let e of[...t])for(let n=Xe(
e);n;n=Xe(n))t.add(n);return s.filter(e=>!t.has(e.key)&&e.kind!=="zone"&&e.kind!=="column")},Pa=(s,t)=>Math.min(s[0]+s[2],
t[0]+t[2])-Math.max(s[0],t[0])>ye,Ia=(s,t)=>Math.min(s[1]+s[3],t[1]+t[3])-Math.max(s[1],t[1])>ye;function Na(s,t){let[e,
n]=[Math.max(s[0],t[0]),Math.max(s[1],t[1])],[o,i]=[Math.min(s[0]+s[2],t[0]+t[2])-e,Math.min(s[1]+s[3],t[1]+t[3])-n];return o>
0&&i>0?[e,n,o,i]:null}function Ba(s,t){let e=s.filter(o=>o.kind==="zone"),n=(o,i)=>t?o[0]+1>i[0]+i[2]:o[0]+o[2]<i[0]+1;return e.
filter(({rect:o})=>!e.some(i=>Ia(i.rect,o)&&n(i.rect,o)))}function za(s,t){let e=ts(t,s.key);if(!e||e===s)return[];let[,
n,,o]=s.rect,i=n+o,a=Ut(t).filter(p=>Dt(p.key,e.key)&&Gp(p,s)&&Pa(p.rect,s.rect)),c={from:e.rect[1],to:n,at:n,toward:e.key},
h={from:i,to:e.rect[1]+e.rect[3],at:i,toward:e.key};for(let{key:p,rect:f}of a){let d=f[1]+f[3];d<=n+ye&&d>c.from&&Object.
assign(c,{from:d,toward:p}),f[1]>=i-ye&&f[1]<h.to&&Object.assign(h,{to:f[1],toward:p})}return[c,h].filter(({from:p,to:f})=>f-
p>ye)}var Gp=(s,t)=>s.key!==t.key&&!Dt(s.key,t.key)&&!Dt(t.key,s.key);function Ha(s){return s.flatMap(t=>{let e=s.filter(
a=>Io(s,a.key)===t).map(a=>a.rect);if(!e.some(a=>e.some(c=>a!==c&&Ia(a,c)&&!Pa(a,c))))return[];let[,o,,i]=t.rect;return Zp(
e).map(([a,,c])=>[a,o,c,i])})}function Zp(s){let t=(e,n)=>e[0]>=n[0]-ye&&e[0]+e[2]<=n[0]+n[2]+ye;return s.filter((e,n)=>s.
every((o,i)=>i===n||!t(o,e)||t(e,o)&&i>n))}function Da(s){let t=s.filter(i=>i.kind==="zone"&&i.baseline>0&&i.lines.length),
e=t.flatMap(({rect:[i,a,c,h],lines:[p=0],baseline:f})=>{let d=p-Math.floor((p-a)/f)*f,$=Math.max(0,Math.floor((a+h-d)/f)+
1);return Array.from({length:$},(S,_)=>[i,i+c,d+_*f])}),o=Ut(s).filter(i=>!qp.has(i.kind)&&!t.some(a=>Dt(i.key,a.key))).
flatMap(({rect:[i,,a],lines:c})=>c.map(h=>[i,i+a,h]));return[...e,...o]}function Ua(s,t,e){let n=Kp.find(h=>h*ke*e>=Wp)??
1e3,o=n>=10||n===1?n/10:n/5,i=Math.ceil(-s/ke/o-1e-6),a=Math.floor(t/ke/o+1e-6),c=Math.round(n/o);return Array.from({length:a-
i+1},(h,p)=>{let f=i+p,d=f%c===0?2:+(f%(c/2)===0);return{at:f*o*ke,mm:Math.round(f*o*10)/10,weight:d}})}function Fa(s){let t=s.
split("/").slice(1),e=t.find(o=>/^column\.\d+$/.test(o)),n=/\.(\d+)$/.exec(t.at(-1)??"");return{column:e?Number(e.slice(
7))+1:0,block:n?Number(n[1])+1:0}}var Yp=/^(layer-over-|layer-covered|art-over-)/;function Va(s,t){let e=new Map;for(let n of s){if(!n.outputs?.includes(t.
output))continue;let o=Jp(n,t.language),i=sd(o,t),a=od(o,i,t.files);if(!(a||i.length))continue;let c=o.key?`${o.code} ${o.
key}`:`${o.code} ${o.file} ${o.line} ${o.column}`,h=e.get(c);h?td(h,o,i,t):e.set(c,Qp(c,o,i,a,t))}return[...e.values()].
toSorted(ed)}function Jp(s,t){let e=s.languages?.[t];return e?{...s,...e}:s}function Qp(s,t,e,n,o){let{code:i,severity:a,
message:c,hints:h}=t,p=qa(t),f=Wa(p,o.language),d=f?Ka(t,e,o.parts):[],$=e[0]?.key??null,S=Xp(t.args.mend??"");return{id:s,
code:i,severity:a,message:c,hints:h,languages:p,written:n,here:f,marks:d,part:$,mend:S}}function Xp(s){let[,t="",e=""]=/`(dx|dy): (-?[\d.]+u)`/.
exec(s)??[];if(t)return{name:t,value:e};let[,n]=/Make it ([\d.]+u) wide/.exec(s)??[];return n?{name:"width",value:n}:null}
function td(s,t,e,n){let o=qa(t);if(s.languages=[...new Set([...s.languages,...o])],s.here||!Wa(o,n.language))return;let{
message:i,hints:a}=t;Object.assign(s,{here:!0,message:i,hints:a,marks:Ka(t,e,n.parts)})}var qa=s=>Object.keys(s.languages??
{}),Wa=(s,t)=>!s.length||s.includes(t),ed=(s,t)=>(s.written?.file??"").localeCompare(t.written?.file??"")||(s.written?.line??
0)-(t.written?.line??0);function sd(s,{parts:t}){let{key:e,args:n,file:o}=s;if(e){let h=Ut(t).filter(f=>e in f.texts),p=h.
filter(f=>!n.box||f.key.split("/").includes(n.box));return p.length?p:h}let i=t.filter(h=>o&&h.written?.file===o&&nd(h.written,
s)),a=Math.max(...i.map(h=>h.key.split("/").length)),c=i.filter(h=>h.key.split("/").length===a);return c.length?c:t.filter(
h=>n.box&&h.key===n.box)}function nd(s,{line:t,column:e}){return(t>s.line||t===s.line&&e>=s.column)&&(t<s.end_line||t===
s.end_line&&e<s.end_column)}function od(s,t,e){let{file:n,line:o,column:i,end_line:a,end_column:c}=s;return n&&e.some(({
path:h})=>h===n)?{file:n,line:o,column:i,end_line:a??o,end_column:c??i+1}:t[0]?.written??null}function Ka(s,t,e){if(Yp.test(
s.code))return t.flatMap(o=>id(o,s,e));let{key:n}=s;return n?t.map(o=>rd(o.texts[n]?.rect??o.rect,o,e)):t.map(o=>o.rect)}
function id(s,{args:t,code:e},n){let o=Ut(n).filter(d=>d.key!==s.key),i=o.filter(d=>d.key===t.box||Dt(d.key,t.box??"")),
a=i.length?i:o,c=a.flatMap(d=>Object.values(d.texts)),h=c.filter(({words:d})=>t.text&&d.includes(t.text)),f=(e==="layer-\
over-code"?a:h.length?h:c).map(({rect:d})=>d).map(d=>Na(s.rect,d)).filter(d=>d!==null);return f.length?f:[s.rect]}function rd(s,t,e){
let n=ts(e,t.key);if(!n)return s;let[o,,i]=s,a=n.rect[1]+n.rect[3],c=s[1]+s[3];return c>a+1?[o,a,i,c-a]:s}function Ga(s,t,e){
let n=s.flatMap(a=>{let{languages:c}=a;return(c.length?c:[e]).map(p=>({fault:a,language:p}))}),o=n.findIndex(a=>a.fault.
id===t&&a.language===e);return(o<0?n.find(a=>a.language===e):null)??n[(o+1)%n.length]??null}var ad=36,en=s=>s.files.map(t=>ld(s,t));function No(s){s.querySelector(".layout-line.is-marked")?.scrollIntoView({block:"\
nearest"})}function ld(s,t){return l`
    <section class="layout-file" aria-label=${t.path}>
      ${s.files.length>1?l`<h3 class="mono">${t.path}</h3>`:null}
      <ol>${t.lines.map((e,n)=>cd(s,t.path,e,n+1))}</ol>
    </section>`}function cd(s,t,e,n){let{mark:o,faults:i,onpick:a}=s,c=i.filter(({written:$})=>$?.file===t&&$.line<=n&&n<=
Za($)),h=c.filter(({written:$})=>$&&Za($)===n),p=o?.file===t&&o.line<=n&&n<=o.end_line,f=`${p?" is-marked":""}${hd(c.filter(
$=>$.here))}`,d=p&&o?.line===n?"true":O;return l`
    <li>
      <button
        type="button"
        class="layout-line${f}"
        tabindex="-1"
        data-line="${t}:${n}"
        aria-current=${d}
        @click=${()=>a(t,n)}
      >
        <span class="line-number">${n}</span>
        <code ${ud(e)}>${pd(e,n,c)}</code>
      </button>
      ${h.map($=>fd($,s))}
    </li>`}function hd(s){return s.length?s.some(t=>t.severity==="error")?" is-faulty":" is-doubtful":""}function ud(s){
let t=s.length-s.trimStart().length+4;return y({"padding-inline-start":`${t}ch`,"text-indent":`-${t}ch`})}var Za=s=>s.end_line-
s.line>2?s.line:s.end_line;function pd(s,t,e){let n=e.map(i=>dd(i.written,t,s)),o=0;return Ts(s).flatMap(({text:i,kind:a})=>{
let c=o;return o+=i.length,Gi(i,c,n).map(([h,p])=>l`<span class="${a}${p?" wavy":""}">${h}</span>`)})}function dd({line:s,
column:t,end_line:e,end_column:n},o,i){let a=i.length-i.trimStart().length,c=o===s?t-1:a,h=o===e?Math.max(n-1,c+1):i.length;
if(h-c<=ad)return[c,h];let p=c+(/^\W*/.exec(i.slice(c,h))?.[0].length??0),f=i.slice(p,h).search(/[,}\]]|$/);return o===s?
[p,p+f]:[]}function fd(s,{acts:t,open:e=null}){if(e!==null&&e!==s.id)return null;let{severity:n,message:o,hints:i,languages:a}=s;
return l`
    <div class="line-fault is-${n==="error"?"error":"warning"}" data-fault=${s.id}>
      ${m(n==="error"?"error":"warning")}
      <div>
        <p ${md(a)}><strong>${Ya(o)}</strong></p>
        ${a.length?l`<p class="small">${gd(a)}</p>`:null}
        ${i.map(c=>l`<p class="small">${Ya(c)}</p>`)}
        ${t?l`<div class="row-of">${t(s)}</div>`:null}
      </div>
    </div>`}var md=s=>y({"font-family":["var(--ui)",...s.map(t=>`"text-${t}"`)].join(", ")}),Ya=s=>s.split("`").map((t,e)=>e%
2?l`<code>${t}</code>`:t),gd=s=>[r("design.in",{n:s.length}),s.map(t=>[" ",l`<span class="tag">${t}</span>`])];var $d=48,wd=34;function bd(s){return s<wd?" is-low is-lowest":s<$d?" is-low":""}function Ja(s,t,e,{rtl:n}){return Ba(t.
parts,n).map(o=>{let{key:i,rect:a,name:c}=o,h={mm:dt(a[3]),u:Mt(a[3],s.unit)},f=`${s.picked!==null&&(s.picked===i||Dt(s.
picked,i))?" is-picked":""}${bd(a[3]*e)}`,d=y({top:`${100*a[1]/t.height}%`,height:`${100*a[3]/t.height}%`});return l`
      <button
        type="button"
        class="zone-name${f}"
        data-focus="zone-${i}"
        data-zone=${i}
        aria-pressed=${String(s.picked===i)}
        @click=${()=>s.choose(i)}
        ${d}
      >
        <strong>${c??i}</strong>
        <span>${r("design.mm",h)}</span>
        <span>${r("design.u",h)}</span>
      </button>`})}var Qa=(s,t)=>s.faults.filter(e=>e.here&&e.marks.length).map(e=>kd(s,e,t));function kd(s,t,e){let{id:n,
languages:o,severity:i,message:a,marks:c}=t,[h]=c;if(!h)return null;let p=o.length,f=y({top:`${100*(h[1]+h[3]/2)/e.height}\
%`}),d=i==="error"?"error":"warning";return l`
    <button
      type="button"
      class="fault-tab is-${d}"
      data-focus="fault-${n}"
      aria-label=${p?r("design.tab",{message:a,n:p}):a}
      @click=${()=>s.toFault(t)}
      ${f}
    >${m(d)}${p||null}</button>`}var sn=3*ke,yd=.1;function el(s,t,{rtl:e}){let{shown:n,parts:o}=s,i=s.partOn(t),a=t.parts.find(h=>h.key===s.hovered&&h!==
i),c=s.faults.some(h=>h.here&&h.part===i?.key);return[n.has("columns")?Ha(t.parts).map(h=>nn("column-band",h,t)):null,n.
has("baseline")?Md(t):null,n.has("bleed")?Ad(t):null,t.parts.filter(h=>h.kind==="zone").map(h=>nn("zone-edge",h.rect,t)),
Ut(t.parts).map(h=>vd(s,h,t)),a?sl("hovered-part",a,t,tl(s.tagOf(a),Xa(a,t))):null,i?xd(i,t,e,tl(s.tagOf(i),`${Xa(i,t)}${c?
" is-faulty":""}`)):null,o===t.parts?s.faults.flatMap(h=>h.marks.map(p=>Sd(h,p,t))):null]}function vd(s,t,e){let n=s.picked===
t.key;return l`
    <button
      type="button"
      class="part${n?" is-picked":""}${t.kind==="layer"?" is-layer":""}"
      data-part=${t.key}
      data-focus=${t.key}
      aria-label=${s.sayOf(t)}
      aria-pressed=${String(n)}
      @focus=${()=>s.pick(t.key)}
      @click=${()=>s.choose(t.key)}
      @mouseenter=${()=>s.hover(t.key)}
      @mouseleave=${()=>s.hover(null)}
      ${es(t.rect,e)}
    ></button>`}function xd(s,t,e,n){let o=za(s,t.parts);return[sl("picked-part",s,t,n),o.map(i=>Od(i,s.rect,t,e))]}var sl=(s,{
rect:t},e,n)=>l`<div class=${s} ${es(t,e)}>${n}</div>`,Xa=({rect:[,s,,t]},e)=>s+t>.96*e.height?" is-above":"",tl=(s,t="")=>l`<span class="part-tag${t}">${s}</span>`;
function Od({from:s,to:t,toward:e},[n,o,i],a,c){let h=r("design.mm",{mm:dt(t-s)}),p=c?a.width-n-i:n,f=c===p>yd*a.width,d=f?
n+i:n,$=es([d,s,0,t-s],a),S=`${s<o?" is-above":" is-below"}${f?" is-right":""}`;return l`<div class="bracket${S}" title=${e} ${$}><span>${h}</span></div>`}
var Sd=({id:s,severity:t},e,n)=>l`
  <div class="hatch fault-mark is-${t==="error"?"error":"warning"}" data-fault=${s} ${es(e,n)}>
  </div>`;function Md(s){let t=Da(s.parts).map(([e,n,o])=>`M${e} ${o}H${n}`).join("");return l`
    <svg class="base-lines" viewBox="0 0 ${s.width} ${s.height}" preserveAspectRatio="none" aria-hidden="true">
      ${Ct`<path d=${t} vector-effect="non-scaling-stroke"></path>`}
    </svg>`}function Ad(s){let{width:t,height:e,trim:n}=s,[o,i,a,c]=n,h=[[0,0,t,i],[0,i+c,t,e-i-c],[0,i,o,c],[o+a,i,t-o-
a,c]];return[i>.1?h.map(p=>nn("bleed",p,s)):null,nn("safe",[o+sn,i+sn,a-2*sn,c-2*sn],s)]}var nn=(s,t,e)=>l`<div class=${s} ${es(
t,e)}></div>`;function es([s,t,e,n],{width:o,height:i}){let a=(c,h)=>`${100*c/h}%`;return y({left:a(s,o),top:a(t,i),width:a(
e,o),height:a(n,i)})}var Td=[4,7,12];function Bo(s,t,e,n){let o=s==="across"?0:1,i=s==="across"?t.width:t.height,a=t.trim[o]??0,c=Ua(a,i-a,e),
h=$=>`${100*$/i}%`,[p,f]=s==="across"?["left","width"]:["top","height"],d=n?{[p]:h(n[o]??0),[f]:h(n[o+2]??0)}:null;return l`
    ${d?l`<i class="ruler-span" ${y(d)}></i>`:null}
    ${c.map(({at:$,mm:S,weight:_})=>{let Q=y({[p]:h(a+$),[f==="width"?"height":"width"]:`${Td[_]}px`});return l`<i class="tick" ${Q}></i>${_===
2?jd(S,p,h(a+$)):null}`})}`}var jd=(s,t,e)=>l`<span class="tick-number" ${y({[t]:e})}>${s}</span>`;function nl(s,{rtl:t}){let e=s.part;if(!e)return l`<p class="hint">${r("design.none")}</p>`;let{rect:n,size:o,floor:i}=e,
[a=0,c=0,h=0]=s.page?.trim??[],[p,f,d,$]=n,S=t?a+h-p-d:p-a;return l`
    <p class="inspector-head">
      <strong>${s.nameOf(e)}</strong>${" "}
      <span class="soft small">${Cd(s,e)}</span>
    </p>
    <dl class="figures">
      ${zo("design.size",on([d,$],_=>Mt(_,s.unit),"u","×"),on([d,$],dt,"mm","×"))}
      ${zo("design.from",on([S,f-c],_=>Mt(_,s.unit),"u",","),on([S,f-c],dt,"mm",","))}
      ${o&&i?zo("design.text",_d(o,i,s.unit),Ed(o,i)):null}
    </dl>`}var on=(s,t,e,n)=>`${s.map(t).join(n===","?", ":` ${n} `)} ${e}`,_d=(s,t,e)=>r("design.least",{size:`${(s/e).
toFixed(2)} u`,floor:(t/e).toFixed(2)}),Ed=(s,t)=>r("design.least.pt",{size:s.toFixed(1),floor:t.toFixed(1)}),zo=(s,t,e)=>l`<div><dt>${r(
s)}</dt><dd>${t}</dd><dd>${e}</dd></div>`;function Cd(s,t){let e=ts(s.parts,t.key),{column:n,block:o}=Fa(t.key),{written:i}=t;
return[e&&e!==t?e.name:null,n&&t.kind!=="column"?r("design.column",{n}):null,o&&e!==t?r("design.block",{n:o}):null,i?r("\
design.line",{n:i.line}):null].filter(Boolean).join(" · ")}var Ld=[["Tab","block"],["Z","zone"],["L","line"],["F8","fault"]];function ol(s){let{files:t,faults:e,mark:n,problem:o}=s,
i=en({files:t,faults:e,mark:n,onpick:(a,c)=>s.pickLine(a,c),acts:a=>Id(s,a)});return[Rd(s),o?l`<p class="error lines-problem" role="alert">${o}</p>`:
null,l`<div class="scroll fill lines" tabindex="0" role="region" aria-label=${r("design.lines")}>${i}</div>`,l`<div class="inspector-foot">${nl(
s,q(u.language))}</div>`]}var il=()=>l`
  <span class="fill"></span>
  ${Ld.map(([s,t])=>l`<span class="row-of">${k(s)}${r(`design.key.${t}`)}</span>`)}`;function Rd(s){let{files:t,faults:e}=s,
n=e.length,o=e.some(a=>a.severity==="error"),i=l`
    <button type="button" class="link plain" data-focus="editor" @click=${()=>s.openEditor()}>
      ${r("editor.open")}${k("O")}
    </button>`;return l`
    <div class="lines-head">
      <h2>${t.length>1?r("design.files",{n:t.length}):t[0]?.path}</h2>
      ${n?N(o?"error":"warning",r("design.faults",{n})):Pd()}
      ${bt()?i:null}
    </div>`}function Pd(){let s=u.project.languages.length;return u.findings&&!u.board?.pending?N("ok",r("design.holds",
{n:s})):null}function Id(s,t){let e=t.languages.length>1,n=l`
    <button type="button" class="button small" data-focus="next-${t.id}" @click=${()=>s.next()}>
      ${r(e?"design.next-language":"keys.finding")}${k("F8")}
    </button>`;return[Ho(s,t),s.faults.length>1||e?n:null]}function Ho(s,{id:t,mend:e,written:n}){return e&&n&&u.project.
editable?l`
    <button
      type="button"
      class="button primary small"
      data-focus="mend-${t}"
      @click=${()=>s.write(n,e)}
    >${r("design.mend",{...e})}</button>`:null}var Nd=(s,t,e)=>M(`/api/measures/${encodeURIComponent(s)}/${encodeURIComponent(t)}${mt(e)}`),rn=class{constructor(t){this.
screen=t,this.shown=new Set(w.get("design",["rulers","names","columns","bleed"])),this.measures=new Map,this.desks=new WeakMap,
this.picked=null,this.hovered=null,this.faults=[],this.problem="",this.at=null}async load(t,e){let n=await Promise.all(t.
map(o=>Nd(o,e,this.screen.row)));this.measures=new Map(t.map((o,i)=>[o,n[i]])),this.judge()}judge(){let{files:t}=this,e={
parts:this.parts,files:t,output:u.output??"",language:u.language};this.faults=Va(u.findings??[],e)}get own(){return this.
measures.get(u.language)}get unit(){return this.own?.u||1}get files(){return this.own?.files??[]}get page(){return this.
own?.pages[this.screen.number-1]??null}get parts(){return this.page?.parts??[]}get part(){return this.page?this.partOn(this.
page):null}partOn(t){return t.parts.find(e=>e.key===this.picked)??null}nameOf({kind:t,name:e}){return e&&t!=="layer"&&t!==
"zone"?`${t} ${e}`:e??t}tagOf(t){let[,,e,n]=t.rect,o=this.unit,i=`${dt(e)} × ${dt(n)} mm · ${Mt(e,o)} × ${Mt(n,o)} u`;
return l`<strong>${this.nameOf(t)}</strong>${" "}<span>${i}</span>`}sayOf(t){let[,,e,n]=t.rect,o={w:dt(e),h:dt(n),wu:Mt(
e,this.unit),hu:Mt(n,this.unit)};return r("design.said",{name:this.nameOf(t),zone:t.key.split("/")[0]??"",...o})}draw(){
for(let t of this.screen.panes)this.drawPane(t);b(ol(this),this.screen.list)}drawPane(t){let e=this.measures.get(t.tag)?.
pages[this.screen.number-1],n=this.deskOf(t);if(!e)return;let o=q(t.tag);t.scroller.classList.toggle("is-rtl",o.rtl),t.page.
cover=()=>el(this,e,o),t.page.draw();let i=t.tag===u.language,a=this.partOn(e)?.rect??null,c=this.shown.has("rulers");b(
c?Bo("across",e,t.scale,a):null,n.across),b(c?Bo("down",e,t.scale,a):null,n.down),b(this.shown.has("names")?Ja(this,e,t.
scale,o):null,n.names),b(i?Qa(this,e):null,n.tabs)}deskOf({scroller:t,page:e}){let n=this.desks.get(t);if(!n){let o=i=>g(
l`<div class="desk-${i}"></div>`);n={corner:o("corner"),across:o("across"),down:o("down"),names:o("names"),tabs:o("tabs")},
this.desks.set(t,n),n.corner.textContent="mm"}if(!n.corner.isConnected){let o=["top","left"].map(i=>g(l`<div class="desk-band is-${i}"></div>`));
t.classList.add("is-desk"),t.replaceChildren(...o,n.corner,n.across,n.down,n.names,e.element,n.tabs)}return n}roomIn(t){
let e=G()?44:150;return{clientWidth:t.clientWidth-e,clientHeight:t.clientHeight-34}}get mark(){let{part:t}=this;return t?.
written??null}pick(t){this.picked!==t&&(this.picked=t,this.draw(),No(this.screen.list))}choose(t){this.pick(t),No(this.screen.
list)}hover(t){this.hovered=t;for(let e of this.screen.panes)this.drawPane(e)}pickLine(t,e){let n=this.parts.filter(({written:i})=>i?.
file===t&&i.line<=e&&e<=i.end_line),[o]=n.toSorted((i,a)=>a.key.split("/").length-i.key.split("/").length);o&&(this.pick(
o.key),this.buttonOf(o.key)?.scrollIntoView({block:"nearest",inline:"nearest"}))}buttonOf(t){let[e]=this.screen.panes;return[
...e?.scroller.querySelectorAll("[data-part], [data-zone]")??[]].find(o=>o.dataset.part===t||o.dataset.zone===t)??null}widen(){
let t=this.picked?Io(this.parts,this.picked):null;t&&(this.pick(t.key),W(this.sayOf(t)))}toLine(){let t=Ut(this.parts)[0];
!this.picked&&t&&this.pick(t.key);let e=this.screen.list.querySelector(".layout-line.is-marked");e&&(this.screen.drawerOpen||
this.screen.drawer(),e.scrollIntoView({block:"nearest"}),e.focus())}next(){let t=Ga(this.faults,this.at,u.language);if(!t){
W(r("design.no-fault"));return}if(this.at=t.fault.id,t.language===u.language){this.toFault(t.fault);return}this.picked=t.
fault.part,this.screen.goTo("sheet",t.language,...u.output?[u.output]:[])}toFault(t){this.at=t.id,t.part&&this.pick(t.part);
let e=[...this.screen.root.querySelectorAll("[data-fault]")];for(let n of e)n.dataset.fault===t.id&&n.scrollIntoView({block:"\
nearest",inline:"nearest"});W(t.message)}async write({file:t,line:e,column:n},o){let i=this.files.find(({path:a})=>a===t)?.
lines[e-1]??"";try{await L("POST","/api/layout",{file:t,line:e,column:n,seen:i,...o}),W(r("design.mended",{file:t})),this.
problem=""}catch(a){this.problem=V(a),this.screen.boxes()}}toggle(t){this.shown.delete(t)||this.shown.add(t),w.set("desi\
gn",[...this.shown]),this.draw(),this.screen.tools()}openEditor(){let t=this.mark??{file:this.files[0]?.path??"",line:1};
t.file&&Nt({...t,column:1})}get keys(){return{r:()=>this.toggle("rulers"),n:()=>this.toggle("names"),c:()=>this.toggle("\
columns"),b:()=>this.toggle("baseline"),g:()=>this.toggle("bleed"),z:()=>this.widen(),l:()=>this.toLine(),f8:()=>this.next(),
o:()=>this.openEditor()}}};function rl(s){let{rows:t}=u.project;if(!t?.first||!t.outputs.includes(u.output??""))return null;let e=(o,i)=>l`
    <button
      type="button"
      class="button square"
      data-focus="row-${o}"
      aria-label=${r(`rows.${o}`)}
      title="${r(`rows.${o}`)} (${i})"
      @click=${()=>an(s,o)}
    >${m(o)}</button>`,n=u.row?.name;return l`
    <span class="row-pager" role="group" aria-label=${r("tab.rows")}>
      ${e("before","[")}
      <a href=${`#/rows${n?`/${encodeURIComponent(n)}`:""}`} title=${r("rows.open")}>
        ${n?l`<bdi>${n}</bdi>`:r("rows.first")}
      </a>
      ${e("after","]")}
    </span>`}async function an(s,t){let{rows:e}=u.project;if(!e?.first||!e.outputs.includes(u.output??""))return;let o=(await M(
`/api/rows/${u.row?.number??e.first}`))[t];if(o===null)return;let{name:i}=await M(`/api/rows/${o}`);u.row={number:o,name:i},
await s.load()}async function al(s,t,e,n,o){try{let i=await M(`/api/changes/${encodeURIComponent(t)}/${encodeURIComponent(e)}${mt(o)}`);
s.glowing=new Set(i.changed?.[n-1]),s.draw()}catch(i){if(!(i instanceof B))throw i}}function ll(s,t){let e=({outputs:i})=>{let a=i[t];return a?[-a.too_long,a.percent-a.floor_percent]:[1,0]},n=s.toSorted((i,a)=>{
let[c=0,h=0]=e(i),[p=0,f=0]=e(a);return c-p||h-f}),o=new Set(n.slice(0,6).map(({tag:i})=>i));return s.map(({tag:i})=>i).
filter(i=>o.has(i))}function Do(s){let t=[...s].map(e=>e.refused?0:e.too_long.length);return{texts:t.reduce((e,n)=>e+n,0),
languages:t.filter(e=>e>0).length}}function cl(s,t){return Do(s.map(({outputs:e})=>({too_long:Array.from({length:e[t]?.too_long??
0},String)})))}function Uo({refused:s,too_long:t,smallest:e}){return s?"refused":t.length?"too-long":e&&e.percent<=e.floor_percent?
"floor":"fits"}function hl(s,t){let e=s.flatMap(({tag:o,refused:i,too_long:a})=>i?[]:a.map(c=>({tag:o,key:c}))),n=e.findIndex(
({tag:o,key:i})=>o===t?.tag&&i===t.key);return e[(n+1)%e.length]??null}var Bd={refused:"error","too-long":"too-long",floor:"warning",fits:"ok"},Fo=s=>r(`six.${Uo(s)}`,{n:s.too_long?.length??0}),
ul=s=>l`
  <div class="six-grid" data-count=${s.screen.panes.length}>
    ${s.screen.panes.map(t=>zd(s,t))}
  </div>`;function zd(s,{tag:t,scroller:e,page:n}){let o=s.seen.get(t),i=t===s.current;return e.setAttribute("aria-label",
n.element.getAttribute("aria-label")??t),l`
    <section class="six-cell${o?.refused?" is-broken":""}${i?" is-current":""}">
      <header class="six-head">
        <button
          type="button"
          class="bare six-name"
          data-focus="six-${t}"
          aria-current=${i?"true":O}
          title=${r("six.alone")}
          @click=${()=>s.alone(t)}
        >${F(t)}</button>
        <span class="fill"></span>${o?N(Bd[Uo(o)]??"ok",Fo(o)):null}
      </header>
      <div class="six-body">
        ${e}
        <div class="six-facts">${o&&!o.refused?Hd(s,o):o?.text}</div>
      </div>
    </section>`}function Hd(s,{changed:t,too_long:e,smallest:n}){let o=t?.[s.screen.number-1]?.length??0;return l`
    <p>${t?r("six.changed",{n:o}):r("six.unknown")}</p>
    ${e.length?l`<p class="error">${e.map(i=>l`<code>${i}</code>`)}</p>`:null}
    ${n?l`
          <p>
            <span>${n.name}</span>
            <strong>${n.percent} %</strong>${Dd(n.was,n.percent)}
          </p>`:null}`}var Dd=(s,t)=>s===null||s===t?null:l`<span class="soft">${r("six.was",{percent:s})}</span>`;function pl(s){
let{all:t}=s,e=u.output??"",n=Do(t),o=u.project.languages.length;return l`
    <div class="six-verdict">
      <h2>${Fd(n,t.length)}</h2>
      <p class="hint">${n.texts?r("six.nothing-cut"):r("six.edit")}</p>
      ${o>t.length?l`<p>${Vd(e,o)}</p>`:null}
      <p>${qd(s)}</p>
      ${s.told}
    </div>
    ${Ud(s)}
    <div class="scroll six-table" tabindex="0" role="region" aria-label=${r("six.table")}>
      <table>
        <thead>
          <tr>
            <th>${r("language")}</th><th>${r("six.long")}</th>
            <th colspan="2">${r("six.smallest")}</th><th>${r("six.before")}</th>
          </tr>
        </thead>
        <tbody>${s.screen.panes.map(({tag:i})=>Wd(s,i))}</tbody>
      </table>
    </div>`}function Ud({screen:{design:s}}){if(!s.files.length)return null;let t=en({files:s.files,faults:s.faults,mark:null,
onpick:(e,n)=>Nt({file:e,line:n,column:1}),acts:e=>Ho(s,e)});return l`
    <div class="scroll fill lines" tabindex="0" role="region" aria-label=${r("design.lines")}>${t}</div>`}function Fd({texts:s,
languages:t},e){return s?r("six.title",{long:r("six.title.long",{n:s}),where:r("six.title.in",{n:t,all:e})}):r("six.titl\
e.fit",{n:e})}function Vd(s,t){if(!u.board||u.board.pending)return r("six.all.pending",{all:t});let{texts:e,languages:n}=cl(
u.board.languages,s);return e?r("six.all",{all:t,texts:e,n}):r("six.all.fit",{all:t})}function qd({all:s,screen:t}){if(s.
some(({changed:n})=>n===null))return r("six.since.unknown");let e=s.filter(({changed:n})=>n?.[t.number-1]?.length).length;
return e?r("six.since",{n:e}):r("six.since.none")}function Wd(s,t){let e=s.seen.get(t),{smallest:n=null,too_long:o=[]}=e??
{},i=o.length>0;return l`
    <tr aria-current=${t===s.current?"true":O}>
      <td>
        <button type="button" class="bare" data-focus="row-${t}" @click=${()=>s.choose(t)}
          >${Pt(t)}</button>
      </td>
      <td>${i?l`<strong class="error">${o.length}</strong>`:"–"}</td>
      <td>${n?Zt(n.percent,n.floor_percent,i?"too-long":""):null}</td>
      <td>${n?l`<small>${n.name}</small> <strong>${n.percent} %</strong>`:null}</td>
      <td>${n?.was==null?"–":`${n.was} %`}</td>
    </tr>`}var dl=()=>l`
  <span class="fill"></span>
  ${[["1–6","language"],["F8","fault"],["Z","part"],["↵","alone"]].map(([s="",t])=>l`<span class="row-of">${k(s)}${r(
`six.key.${t}`)}</span>`)}`;var ln=class{constructor(t){this.screen=t,this.seen=new Map,this.near=!1,this.at=null,this.turn=0,this.chosen=w.get("six",
[]),this.took=null}wanted(){let t=U().filter(a=>st(a,u.output)),e=this.chosen.filter(a=>t.includes(a));if(e.length)return e;
let{tags:n}=this;if(this.seen.size&&n.every(a=>t.includes(a)))return n;let o=(u.board?.languages??[]).filter(({tag:a})=>t.
includes(a)),i=ll(o,u.output??"");return i.length?i:t.slice(0,6)}get all(){return this.screen.panes.map(({tag:t})=>this.
seen.get(t)).filter(t=>t!==void 0)}get tags(){return this.screen.panes.map(({tag:t})=>t)}get current(){return this.screen.
panes.find(({tag:t})=>t===u.language)?.tag??this.screen.panes[0]?.tag??""}toggle(t){let{tags:e}=this,n=e.includes(t)?e.filter(
o=>o!==t):[...e,t];n.length&&this.choosing(U().filter(o=>n.includes(o)))}choosing(t){this.chosen=t,this.seen=new Map,w.set(
"six",t),this.load()}hear(t){t.type==="project"||t.type==="texts"?this.load():["reloaded","findings-loaded","board-loade\
d"].includes(t.type)&&this.draw()}async load(){let{screen:t}=this,{output:e}=u;if(!e)return;let n=this.wanted();this.turn+=
1;let o=this.turn,i=performance.now();t.panes.length===n.length&&t.panes.every(({tag:d},$)=>d===n[$])&&this.seen.size||this.
begin(n);let c=this.current,h=[c,...n.filter(d=>d!==c)],p=t.row?[`row=${encodeURIComponent(t.row)}`]:[],f=[...h.map(d=>`\
tag=${encodeURIComponent(d)}`),...p];try{await is(`/api/six/${encodeURIComponent(e)}/${t.number}?${f.join("&")}`,d=>{o===
this.turn&&this.take(d,e)})}catch(d){if(!(d instanceof B))throw d}o===this.turn&&(this.took=Math.round(performance.now()-
i),this.near&&this.magnify(),this.draw(),await this.screen.design.load([this.current],e),o===this.turn&&this.draw())}begin(t){
this.seen=new Map,this.screen.exchange(t.map(e=>this.screen.paneOf(e)))}take(t,e){let n=this.screen.panes.find(({tag:o})=>o===
t.tag);if(n){if(this.seen.set(t.tag,t),!t.refused){let{number:o}=this.screen;n.page.glowing=new Set(t.changed?.[o-1]),n.
page.take({tag:t.tag,output:e,number:o,page:t.page},t.svg)}b(this.view(),this.screen.area),this.screen.size()}}view(){return ul(
this)}draw(){b(this.view(),this.screen.area),b(pl(this),this.screen.list),b(dl(),this.screen.hints),this.screen.tools()}choose(t){
tt(t),this.draw(),this.paneOf(t)?.scroller.focus();let e=this.seen.get(t);e&&W(Fo(e))}paneOf(t){return this.screen.panes.
find(e=>e.tag===t)}alone(t){tt(t),this.screen.setMode("look"),this.screen.goTo("sheet",t,...u.output?[u.output]:[])}leave(){
this.turn+=1,this.seen=new Map,this.near=!1,this.screen.panes=[],this.screen.zoom="fit"}next(){if(this.at=hl(this.all,this.
at),!this.at){W(r("six.no-fault"));return}let{tag:t,key:e}=this.at;this.choose(t);for(let n of this.screen.panes)n.page.
light(n.tag===t?e:null);this.paneOf(t)?.page.litBox?.scrollIntoView({block:"nearest",inline:"nearest"}),W(r("six.fault",
{key:e,language:t}))}setNear(t){this.near=t,this.screen.setZoom("fit"),t&&this.magnify(),this.draw()}magnify(){let t=this.
screen.panes[0]?.scale??1;this.screen.zoom==="fit"&&this.screen.setZoom(2*t*72/96),this.screen.leading=!0;for(let e of this.
screen.panes)this.toChanged(e);requestAnimationFrame(()=>{this.screen.leading=!1})}toChanged({page:t,scroller:e,scale:n}){
let o=t.page?.boxes.filter(f=>t.glowing.has(f.key))??[];if(!o.length)return;let[i]=o.toSorted((f,d)=>(f.percent??100)-(d.
percent??100)),[a=0,c=0,h=0,p=0]=i?.rect??[];e.scrollLeft=(a+h/2)*n-e.clientWidth/2,e.scrollTop=(c+p/2)*n-e.clientHeight/
2}pressed(t,e,n){let o=/^[1-6]$/.test(e)?this.screen.panes[Number(e)-1]:null,i=t.target instanceof Element&&t.target.closest(
"button, summary, a, input");o?T(t,()=>this.choose(o.tag)):e==="enter"&&!(i||ct(t.target))?T(t,()=>this.alone(this.current)):
e==="f8"?T(t,()=>this.next()):e==="z"?T(t,()=>this.setNear(!this.near)):["a","0","+","=","-","−","t"].includes(e)&&T(t,
n[e])}get told(){return this.took===null?null:l`<span class="hint">${r("six.took",{ms:this.took,n:this.seen.size})}</span>`}};function fl(s){let[t,e]=s.panes;if(!t?.page.page)return null;let n=[t.page.page,...e?.page.page?[e.page.page]:[]];return l`
    <div class="boxes-head"><h2>${r("boxes.head")}</h2><p class="small soft">${r("boxes.what")}</p></div>
    <div class="scroll fill" tabindex="0" role="region" aria-label=${r("boxes.head")}>
      <table>
        <thead>
          <tr>
            <th></th><th>${r("text")}</th><th>${u.language}</th>${e?l`<th>${e.tag}</th>`:null}
          </tr>
        </thead>
        <tbody>${t.page.page.boxes.map(o=>Kd(s,o,n))}</tbody>
      </table>
    </div>
    ${Zd(s,n[0])}`}function Kd(s,t,e){let n=s.picked?.key===t.key,o=Ee(t).split(/(?<=[._])/).map(i=>l`${i}<wbr>`);return l`
    <tr aria-current=${n?"true":O} @click=${()=>s.pickBox(t)}>
      <td class="hint">${fe(t,s.numbers)}</td>
      <td><button class="mono bare" type="button" data-focus="row-${t.key}">${o}</button></td>
      ${e.map(i=>l`<td>${Gd(t,i)}</td>`)}
    </tr>`}function Gd(s,t){let e=t.boxes.find(a=>a.key===s.key);if(!e)return"";let n=zt(e,t),o=n?r("plus.lines",{n}):r(
"row.too-long"),i=e.percent!==null&&e.percent<100;return l`
    ${e.over_chars?l`<strong class="too-long">${o}</strong>`:`${Es(e,t)} %`}
    ${i&&e.percent?l`<small class="hint">${r("at",{percent:e.percent})}</small>`:null}`}function Zd(s,t){let e=t?.boxes.
find(i=>i.key===s.picked?.key);if(!(e&&t))return null;let n=zt(e,t),o=N("too-long",n?r("too-long.lines",{n}):r("row.too-\
long"));return l`
    <div class="box-foot">
      <div class="row-of">
        <code><strong>${Ee(e)}</strong></code><span class="fill"></span>
        ${e.over_chars?o:N("ok",r("fits"))}
      </div>
      <p class="small">${Yd(e)}</p>
      <div class="row-of">
        <a class="button primary small" href="#/translate/${u.language}/${e.messages[0]}">
          ${r("edit-text")}${k("E")}
        </a>
        ${e.written?l`<code class="written">${It(e.written)}</code>`:null}
      </div>
    </div>`}function Yd({over_chars:s,lines:t,percent:e,floor_percent:n,free_chars:o}){return s?r("box.over",{language:A(
u.language),lines:t,percent:e,n:s}):e?r("box.fits",{percent:e,floor:n,n:o}):r("box.diagram")}var Jd=6;function ml(s,t,e){t.scroller.setAttribute("aria-label",t.page.element.getAttribute("aria-label")??"");let n=o=>e?
s.setSecond(o):s.goTo("sheet",o,...u.output?[u.output]:[]);return l`
    <section class="pane">
      <header class="pane-head">
        ${wt(r(e?"language.second":"language"),t.tag,n,U())}
        ${e?null:Qd(s)}
        ${e?gl("close",r("second.close"),()=>s.setSecond(null)):null}
      </header>
      ${t.scroller}${s.see==="far"&&!e?tf(t):null}
    </section>`}function Qd(s){let{inStep:t,second:e,see:n}=s,o=l`
    <button
      type="button"
      class="button small"
      data-focus="step"
      aria-pressed=${String(t)}
      @click=${()=>s.link()}
    >${m(t?"link":"lock")}${r(t?"in-step":"not-in-step")}${k("L")}</button>`;return l`
    ${n==="blind"?Xd(s):null}
    <span class="fill"></span>
    ${e?o:gl("second",r("second.open"),()=>s.setSecond(s.other))}`}var gl=(s,t,e)=>l`
  <button type="button" class="link plain" data-focus=${s} @click=${e}>${t}</button>`;function Xd(s){let t=j(e=>{s.blind=
e,s.applyOverlays()});return l`
    <select aria-label=${r("see.blind")} data-focus="blind" @change=${t}>
      ${["deutan","protan","tritan"].map(e=>l`<option value=${e} ?selected=${e===s.blind}>${r(`blind.${e}`)}</option>`)}
    </select>`}function tf({page:s}){let t=Y(u.output??"").read_from_m,e=new Map;for(let o of s.page?.boxes??[])o.reach_m&&
!e.has(o.reach_m)&&e.set(o.reach_m,o);let n=[...e].sort(([o],[i])=>i-o).slice(0,Jd);return l`
    <div class="distances">
      ${n.map(([o,i],a)=>l`
          <p class=${a?"":"first"}>
            ${r("far.text",{name:Ee(i),mm:i.letter_mm,m:o})}
            ${t&&i.far?ef(i,o,t):null}
          </p>`)}
      <p class="hint">${t?r("far.asked",{m:t}):r("far.unasked")}</p>
    </div>`}function ef(s,t,e){if(t>=e)return[" ",m("ok")];let n=(s.letter_mm*e/t).toFixed(1);return l`<strong class="error">${`\
 ${r("far.needs",{mm:n,m:e})}`}</strong>`}var $l=[.1,.15,.2,.25,.33,.4,.5,.61,.75,.9,1,1.25,1.5,2,3,4,6,8],sf=72/25.4,nf=600,of=2e3,rf=85.6,wl={x:40,y:24},cn={get isMeasured(){
return w.get("px-per-mm")!==null},get now(){return w.get("px-per-mm",96/25.4)}};function bl(s,t,e){let n=cn.now/sf;if(s===
"far")return n*nf/of;if(s==="real")return n;if(s!=="fit")return s*(96/72);let o=(e.clientWidth-wl.x)/t.width;return Math.
min(o,Math.max((e.clientHeight-wl.y)/t.height,.05))}function kl(s,t){let e=s*72/96;return t>0?$l.find(n=>n>e+.01):$l.findLast(
n=>n<e-.01)}function yl(s,t){let e=t.scrollTop/Math.max(1,t.scrollHeight-t.clientHeight),n=t.scrollLeft/Math.max(1,t.scrollWidth-
t.clientWidth);s.scrollTop=e*(s.scrollHeight-s.clientHeight),s.scrollLeft=n*(s.scrollWidth-s.clientWidth)}function vl(s){
let t=cn.now,e=j(i=>{t=Number(i),o.draw()}),n=()=>{w.set("px-per-mm",t),o.close(),s()},o=new z({name:"card",head:"card-h\
ead"},()=>[l`<h1 id="card-head">${r("card.head")}</h1>`,l`<p class="soft">${r("card.what")}</p>`,l`<div class="bank-card" ${y(
{width:`${rf*t}px`})}></div>`,l`
      <p>
        <input
          type="range"
          min="2"
          max="12"
          step="0.02"
          .value=${String(t)}
          aria-label=${r("card.head")}
          @input=${e}
        >
      </p>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>o.close()}>${r("cancel")}</button>
        <button class="button primary" type="button" @click=${n}>${r("card.done")}</button>
      </p>`]);o.open()}var af=[["rulers","R"],["names","N"],["columns","C"],["baseline","B"],["bleed","G"]];function xl(s){if(u.only)return null;
let t=(e,n)=>l`
    <button
      type="button"
      data-focus="mode-${e}"
      aria-pressed=${String(s.mode===e)}
      @click=${()=>s.setMode(e)}
    >${r(`mode.${e}`)}${n?k(n):null}</button>`;return l`
    <div class="segments" role="group" aria-label=${r("mode")}>
      ${t("look","")}${t("design","A")}${t("six","6")}
    </div>`}var Ol=({design:s})=>l`
  <div class="segments" role="group" aria-label=${r("overlays")}>
    ${af.map(([t,e])=>l`
        <button
          type="button"
          data-focus="show-${t}"
          aria-pressed=${String(s.shown.has(t))}
          @click=${()=>s.toggle(t)}
        >${r(`design.${t}`)}${k(e)}</button>`)}
  </div>`;function Sl({six:s}){let t=[[!1,r("six.whole")],[!0,r("six.part")]];return l`
    ${cf(s)}
    ${C(r("six.view"),t,s.near,e=>s.setNear(e),{keys:{true:"Z"}})}`}function cf(s){let t=e=>l`
    <label>
      <input
        type="checkbox"
        .checked=${s.tags.includes(e)}
        ?disabled=${!s.tags.includes(e)&&s.tags.length>=6}
        @change=${()=>s.toggle(e)}
      >${Pt(e)}<span class="tag">${e}</span>
    </label>`;return l`
    <details class="six-choice">
      <summary class="button small" data-focus="six-choice">${s.tags.join(" ")}</summary>
      <div class="six-list" role="group" aria-label=${r("six.languages")}>
        <button type="button" class="button small" @click=${()=>s.choosing([])}>${r("six.worst")}</button>
        ${U().map(t)}
      </div>
    </details>`}var hf=[["boxes","B"],["bleed","G"],["order","O"],["changes","C"]];function Ml(s){return l`
    ${df(s)}${ff(s)}${rl(s)}${xl(s)}
    ${uf(s)}
    <span class="fill"></span>
    <button
      type="button"
      class="button small boxes-button"
      data-focus="drawer"
      aria-expanded=${String(s.drawerOpen)}
      @click=${()=>s.drawer()}
    >${r(s.designing?"design.lines.short":"boxes.list")}</button>
    ${gf(s)}`}function uf(s){return s.isSix?Sl(s):s.designing?Ol(s):pf(s)}function pf(s){let t=[["print",r("see.print")],
["grey",r("see.grey")],["blind",r("see.blind")],["far",r("see.far")]],e=o=>s.setSee(o),n=hf.filter(([o])=>o!=="changes"||
!u.only);return l`
    <div class="segments" role="group" aria-label=${r("overlays")}>
      ${n.map(([o,i])=>mf(s,o,i))}
    </div>
    ${C(r("see"),t,s.see,e,{radio:!0,keys:{far:"D"}})}`}function df(s){let e=u.project.outputs.filter(({name:n})=>st(u.language,
n)).map(({name:n})=>[n,I(n)]);return e.length<2?null:C(r("output"),e,u.output??"",n=>s.goTo("sheet",u.language,n))}function ff(s){
let t=Y(u.output??"").pages;if(t<2)return null;let e=Array.from({length:t},(n,o)=>[o+1,r("page.short",{n:o+1})]);return C(
r("pages"),e,s.number,n=>{s.number=n,s.load()})}var mf=(s,t,e)=>l`
  <button
    type="button"
    data-focus=${t}
    aria-pressed=${String(s.overlays.has(t))}
    @click=${()=>s.toggle(t)}
  >${r(`overlay.${t}`)}${k(e)}</button>`;function gf(s){let t=(e,n,o)=>l`
    <button type="button" data-focus=${e} aria-pressed=${String(s.zoom===e)} @click=${o}>
      ${r(`zoom.${e}`)}${k(n)}
    </button>`;return l`
    <div class="segments" role="group" aria-label=${r("zoom")}>
      <button type="button" aria-label=${r("zoom.out")} data-focus="out" @click=${()=>s.step(-1)}>−</button>
      <button type="button" class="zoom-now" title=${r("zoom.now")} data-focus="now" @click=${()=>s.setZoom(1)}>
        ${s.percent}
      </button>
      <button type="button" aria-label=${r("zoom.in")} data-focus="in" @click=${()=>s.step(1)}>+</button>
      ${t("fit","0",()=>s.setZoom("fit"))}${t("real","1",()=>s.real())}
    </div>`}function Al([s,t]){tt(s),$t(t)&&Rt(t)}async function $f(s,t,{go:e}){Al(t);let n=new hn(s,e);await n.load();let o=D(i=>{n.
isSix?n.six.hear(i):i.type==="reloaded"?n.load():i.type==="findings-loaded"&&n.judge()});return{close:()=>{o(),n.close()},
go:i=>(Al(i),n.load(),!0),takes:i=>i==="g",pressed:(i,a)=>n.pressed(i,a)}}var hn=class{constructor(t,e){this.goTo=e,this.
overlays=new Set(w.get("overlays",["boxes","changes"])),this.see="print",this.blind="deutan",this.mode=u.only?"look":w.get(
"sheet-mode","look"),this.second=w.get("second"),this.number=1,this.zoom="fit",this.picked=null,this.inStep=w.get("step",
!0),this.leading=!1,this.panes=[],this.numbers=new Map,this.toolbar=g(l`
      <div class="toolbar wraps" role="toolbar" aria-label=${r("overlays")} data-area=""></div>`),this.area=g(l`<div class="panes" data-area=""></div>`),
this.list=g(l`<aside class="side boxes" data-area="" aria-label=${r("boxes.head")}></aside>`),this.root=g(l`<div class="columns sheet">${this.
area}${this.list}</div>`),this.hints=g(l`<footer class="footbar design-hints wide-only"></footer>`),t.append(this.toolbar,
this.root,this.hints),this.design=new rn(this),this.six=new ln(this),this.sized=new ResizeObserver(()=>this.size()),this.
sized.observe(this.area)}close(){this.sized.disconnect()}get row(){return u.row?.name??""}get drawerOpen(){return this.root.
classList.contains("with-boxes")}async load(){Rt(ks(u.language));let{output:t}=u;if(!t||!st(u.language,t)){b(l`<p class="empty">${r(
"nothing")}</p>`,this.area);return}(!U().includes(this.second??"")||this.second===u.language)&&(this.second=null);let e=await at(
u.language);this.numbers=new Map(e.map(n=>[n.key,n.number])),this.number=Math.min(this.number,Y(t).pages||1),this.isSix?
await this.six.load():await this.loadPanes(t)}async loadPanes(t){let e=[u.language,...this.second?[this.second]:[]].map(
n=>this.paneOf(n));try{let n=e.map(({tag:c})=>c),o=this.designing?this.design.load(n,t):null,i=e.map(({page:c,tag:h})=>c.
show(h,t,this.number,this.row)),a=u.only?[]:e.map(({page:c,tag:h})=>al(c,h,t,this.number,this.row));await Promise.all([o,
...i,...a])}catch(n){if(n instanceof B&&n.status===404&&u.row){u.row=null,await this.load();return}if(!(n instanceof B&&
this.panes.length))throw n;return}this.exchange(e)}exchange(t){let{scrollLeft:e=0,scrollTop:n=0}=this.panes[0]?.scroller??
{};this.panes=t,this.draw();for(let{scroller:o}of t)o.scrollTo(e,n)}paneOf(t){let e=new xt({onpick:i=>this.pickBox(i),numbers:this.
numbers}),n=g(l`<div class="scroller" tabindex="0" role="region">${e.element}</div>`),o={page:e,tag:t,scroller:n,scale:1};
return n.addEventListener("scroll",()=>this.follow(o),{passive:!0}),o}draw(){this.tools();let t=this.isSix?this.six.view():
this.panes.map((e,n)=>ml(this,e,n));b(t,this.area),this.applyOverlays(),this.size(),this.boxes()}tools(){b(Ml(this),this.
toolbar)}boxes(){if(this.root.classList.toggle("is-design",this.designing),this.root.classList.toggle("is-six",this.isSix),
this.isSix){this.six.draw();return}b(this.designing?il():null,this.hints),this.designing?this.design.draw():b(fl(this),this.
list)}get designing(){return this.mode==="design"}get isSix(){return this.mode==="six"}setMode(t){this.isSix&&this.six.leave(),
this.mode=t,w.set("sheet-mode",t),this.see="print",this.load()}judge(){this.designing&&(this.design.judge(),this.design.
draw())}toggle(t){this.overlays.delete(t)||this.overlays.add(t);let e={order:"boxes",boxes:"order"}[t];e&&this.overlays.
has(t)&&this.overlays.delete(e),w.set("overlays",[...this.overlays]),this.applyOverlays(),this.size()}drawer(){this.root.
classList.toggle("with-boxes"),this.tools(),this.drawerOpen&&this.list.querySelector("button")?.focus()}setSee(t){this.see=
t,this.draw()}applyOverlays(){let t={grey:"grayscale(1)",blind:`url("#${this.blind}")`,print:"none",far:"none"};for(let{
page:e}of this.panes){e.lit=this.picked?.messages[0]??null;let n=this.isSix?["changes"]:this.overlays;e.setOverlays(this.
see==="far"?[]:n),e.paper.style.filter=t[this.see]}}get other(){return[w.get("second"),u.project.source,u.project.staff,
...U()].find(e=>e&&e!==u.language&&U().includes(e))??null}setSecond(t){this.second=t,t&&w.set("second",t),this.load()}size(){
for(let t of this.panes){let{page:e,scroller:n}=t;if(!e.page||!n.isConnected)continue;let o=this.designing?this.design.roomIn(
n):n;t.scale=bl(this.see==="far"?"far":this.zoom,e.page,o),e.element.style.width=`${e.page.width*t.scale}px`,this.designing&&
this.design.drawPane(t)}this.tools()}get percent(){let[t]=this.panes;return t?.page.page?`${Math.round(100*t.scale*72/96)}\
 %`:""}setZoom(t){let e=this.panes.map(({scroller:n})=>[(n.scrollLeft+n.clientWidth/2)/n.scrollWidth,(n.scrollTop+n.clientHeight/
2)/n.scrollHeight]);this.zoom=t,this.size(),this.panes.forEach(({scroller:n},o)=>{let[i=0,a=0]=e[o]??[];n.scrollLeft=i*n.
scrollWidth-n.clientWidth/2,n.scrollTop=a*n.scrollHeight-n.clientHeight/2})}step(t){let e=kl(this.panes[0]?.scale??1,t);
e&&this.setZoom(e)}real(){cn.isMeasured?this.setZoom("real"):vl(()=>this.setZoom("real"))}follow(t){if(!(!(this.inStep||
this.isSix)||this.panes.length<2||this.leading)){this.leading=!0;for(let e of this.panes)e!==t&&yl(e.scroller,t.scroller);
requestAnimationFrame(()=>{this.leading=!1})}}link(){if(!this.second){this.setSecond(this.other);return}this.inStep=!this.
inStep,w.set("step",this.inStep),this.draw()}pickBox(t){this.picked=t,this.applyOverlays(),this.boxes(),this.list.querySelector(
'[aria-current="true"]')?.scrollIntoView({block:"nearest"})}edit(){let t=this.picked?.messages[0];t&&this.goTo("translat\
e",u.language,t)}get modes(){return{a:()=>this.setMode(this.designing?"look":"design"),6:()=>this.setMode("six"),c:()=>this.
toggle("changes")}}pressed(t,e){if(t.key==="Escape"&&this.drawerOpen){this.drawer();return}let n={...u.only?{}:this.modes,
b:()=>this.toggle("boxes"),g:()=>this.toggle("bleed"),o:()=>this.toggle("order"),d:()=>this.setSee(this.see==="far"?"pri\
nt":"far"),0:()=>this.setZoom("fit"),1:()=>this.real(),"+":()=>this.step(1),"=":()=>this.step(1),"-":()=>this.step(-1),"\
−":()=>this.step(-1),l:()=>this.link(),e:()=>this.edit(),t:()=>this.goTo("translate",u.language),"[":()=>an(this,"befo\
re"),"]":()=>an(this,"after")};if(this.isSix){this.six.pressed(t,e,n);return}let o=this.designing?this.design.keys:{};T(
t,o[e]??n[e])}};var Zo={};ft(Zo,{open:()=>om});var Tl=({theirs:s,base:t,fingerprint:e,by:n,on:o})=>({theirs:s??"",base:t??"",fingerprint:e,by:n,on:o});function jl(s,{text:t,
fingerprint:e}){return t===s.value?!1:(e!==s.fingerprint&&(s.conflict={theirs:s.value,base:"",fingerprint:s.fingerprint}),
s.value=t,s.fingerprint=e,s.save=s.conflict?"conflict":"unsaved",!0)}function _l(s,t,e){let n=wf(s,t);if(s.meters=t.meter,
n==="conflict"){let{target:o,fingerprint:i,comments:a}=t,c=s.record.target??"";return s.conflict={theirs:o??"",base:c,fingerprint:i,
by:e.by,on:null},s.save="conflict",s.record.comments=a,n}return n==="replaced"?bf(s,t,e):s.conflict&&(s.save=n==="freed"?
"unsaved":null),s.conflict=null,s.record=t,n}function wf(s,t){let e=!pt(s);return t.fingerprint===s.fingerprint?e&&s.conflict?
"freed":"kept":e&&t.target!==s.value?"conflict":"replaced"}function bf(s,t,{by:e,time:n,somebody:o}){let i=t.target??"",
{elsewhere:a,value:c}=s,h=a&&!a.seen?a.text:c;h!==i?s.elsewhere={text:h,by:e||o,time:n,seen:!1}:delete s.elsewhere,s.value=
i,s.fingerprint=t.fingerprint,delete s.written,s.save=null}function El(s,t,e=s.conflict){return e&&(s.fingerprint=e.fingerprint,
s.record={...s.record,target:e.theirs}),s.conflict=null,delete s.written,s.value=t,!pt(s)}var Cl=new WeakMap,Ll=(s,t)=>Cl.set(s,t),Rl=(s,t)=>Cl.get(s)===t;var kf=1500,yf=30,vf=3,un=class{constructor(t,e,n,o=L){this.tag=t,this.store=e,this.onchange=n,this.send=o,this.timers=new Map,
this.wait=0}typed(t){t.save=t.conflict?"conflict":"unsaved",this.store.keep(this.tag,t.key,t.value,t.fingerprint),this.later(
t,kf,()=>this.save(t)),this.onchange(t)}later(t,e,n){clearTimeout(this.timers.get(t.key)),this.timers.set(t.key,setTimeout(
n,e))}async save(t,{done:e=!1,force:n=!1,undone:o=!1}={}){clearTimeout(this.timers.get(t.key)),e&&(t.finished=t.value);let i=t.
finished!==void 0&&t.finished===t.value;if(t.conflict&&!n)return this.onchange(t),!1;if(!i&&!o&&pt(t))return this.nothing(
t),!0;if(t.going)return await t.going,this.save(t,{done:e,force:n,undone:o});t.going=this.put(t,i,o);try{return await t.
going}finally{t.going=null}}nothing(t){t.save==="unsaved"&&(t.save=null,this.store.forget(this.tag,t.key),this.onchange(
t))}async put(t,e,n=!1){let o=t.value;t.save="saving",t.turn=(t.turn??0)+1,this.onchange(t);let i=`/api/texts/${encodeURIComponent(
this.tag)}/${encodeURIComponent(t.key)}?words=${x}`,a=n&&!e?{undone:n}:this.origin(t,o,e),c={text:o,client:rt,by:w.get("\
name",""),...a},h;try{h=await this.send("PUT",i,c,{"If-Match":`"${t.fingerprint}"`})}catch(p){return this.refused(t,p,e),
!1}return this.taken(t,o,h,e),!0}origin(t,e,n){let{source:o}=t.record;return n?{done:n,source:o}:Rl(t,e)?{machine:!0,source:o}:
{}}taken(t,e,n,o){let{fingerprint:i,state:a,versions:c,machine:h,by:p,on:f}=n,d=n.value??e,$=a==="stale"?t.record.old_source:
null;t.fingerprint=i,t.conflict=null,t.written=e,t.turn=(t.turn??0)+1,o&&delete t.finished,t.record={...t.record,target:d,
state:a,fingerprint:i,versions:c,machine:h,by:p,on:f,old_source:$},t.save=t.value===e?"saved":"unsaved",t.savedAt=new Date,
this.wait=0,t.value===e?this.store.forget(this.tag,t.key):this.typed(t),this.onchange(t)}refused(t,e,n){t.turn=(t.turn??
0)+1,e instanceof B?e.status===412?(t.conflict=Tl(e.body),t.save="conflict"):(t.save="refused",t.why=V(e),e.status===503?
this.later(t,vf*1e3,()=>this.save(t,{done:n})):delete t.finished):(t.save="lost",this.wait=Math.min(yf,Math.max(1,this.wait*
2)),this.count(t,this.wait,n)),this.onchange(t)}count(t,e,n){t.left=e,this.onchange(t),this.later(t,1e3,()=>e>1?this.count(
t,e-1,n):this.save(t,{done:n}))}async back(t){this.wait=0;for(let e of t)(e.save==="lost"||e.save==="unsaved")&&await this.
save(e)}close(){for(let t of this.timers.values())clearTimeout(t)}};function pn(s,t=0,e=!1){return s?s.about?Of(s):xf(s,t):l`<div class="meter"><span class="hint">${r(e?"meter.label":"mete\
r.none")}</span></div>`}function Pl(s,t){return s.over_chars>0?[t?r("meter.over",{n:t}):r("meter.wide"),r("meter.chars-o\
ver",{n:s.over_chars})]:[r(s.percent<=s.floor_percent?"meter.smallest":"meter.fits",{n:s.lines}),s.free_chars?r("meter.c\
hars-free",{n:s.free_chars}):""]}function xf(s,t){let e=s.over_chars>0;return l`
    <div class="meter${e?" is-over":""}">
      ${Sf(s.lines,e?Math.max(1,t):0)}
      <div class="meter-said">
        ${Il(Pl(s,t),e)}
        <div class="small">
          <span>${r("text-size")}${" "}<strong>${`${s.percent} %`}</strong></span>
          ${Zt(s.percent,s.floor_percent,e?"over":"fits")}
          <span class="soft">${r("meter.floor",{percent:s.floor_percent})}</span>
        </div>
      </div>
    </div>`}var Il=([s,t],e)=>l`
  <div><strong class=${e?"too-long":""}>${s}</strong><span class="small soft">${t}</span></div>`;function Of(s){return l`
    <div class="meter${s.over_chars?" is-over":""}">
      <div class="meter-said">
        ${Il(Nl(s),s.over_chars>0)}
        <div class="small">
          <span class="filled" aria-hidden="true">
            <i ${y({width:`${Math.min(100,s.filled??0)}%`})}></i>
          </span>
          <span class="soft">${r("about.what")}</span>
        </div>
      </div>
    </div>`}function Nl(s){return s.over_chars?[r("about.over"),r("meter.chars-over",{n:s.over_chars})]:s.smaller?[r("ab\
out.smaller"),""]:[r("about.fits"),r("meter.chars-free",{n:s.free_chars})]}function Bl(s,t){return s?s.about?Nl(s).filter(
Boolean).join(". "):s.over_chars>0?Pl(s,t).join(". "):`${r("meter.fits",{n:s.lines})}. ${r("text-size")} ${s.percent} %`:
""}function Sf(s,t){let e=Math.min(s,6),n=Math.max(0,e-t),o=(a,c)=>{let h=c>=n&&t>0,p=c===e-1?42:62-c%2*4;return Ct`
      <rect x="5" y=${5+c*8+(h?2:0)} width=${p} height="5" class="line${h?" over":""}"></rect>`},i=Math.max(1,n)*8+5;return l`
    <svg class="meter-picture" viewBox="0 0 72 ${Math.max(34,e*8+8)}" aria-hidden="true">
      <rect x="1" y="1" width="70" height=${t?i:Math.max(32,i)} class="edge-line"></rect>
      ${Array.from({length:e},o)}
    </svg>`}var dn=class{constructor(t){this.screen=t,this.undoable=null}async done(){let{opened:t,resolving:e}=this.screen;if(!(t&&
u.project.editable))return;let{entry:n,blocks:o}=t;o.length?this.block(t,o):n.conflict?e.ask(n):await this.finish(n)}block(t,e){
let n=e.join(" ");t.show(e),t.note(n),W(n)}async finish(t){let{screen:e}=this,n={text:t.record.target??"",state:t.record.
state},o=e.entries.after(t),i=e.keeper.save(t,{done:!0});o?e.openText(o.key):e.closeRow(),e.paintList(),await i?(this.undoable=
{entry:t,...n},e.line()):t.save==="refused"&&e.openText(t.key),e.paintList()}async undo(){let{screen:t,undoable:e}=this;
if(!e)return;let{entry:n,text:o,state:i}=e;this.undoable=null,n.value=o,await t.openText(n.key),t.opened&&(t.opened.field.
value=o),n.record.state=i,await t.keeper.save(n,{force:!0,undone:!0}),t.paintList()}};function zl(s,t){t.isComposing||T(t,X(t)?Mf(s,t):Af(s,t))}function Mf(s,t){return t.key==="Enter"?()=>s.done():t.key.toLowerCase()===
"s"?()=>s.saveNow():null}function Af(s,t){let e=t.target,n={ArrowDown:1,ArrowUp:-1}[t.key];return n&&t.altKey?()=>s.step(
n):n&&e.matches(".open-row")?()=>Tf(s.list,e,n):t.key==="F8"?()=>jf(s):t.key==="F9"&&s.opened?()=>s.opened?.said.focus(s.
opened.element):t.key==="Escape"&&ct(e)?()=>(s.opened?.doneButton??e).focus():null}function Tf(s,t,e){let n=[...s.querySelectorAll(
".open-row")];n[n.indexOf(t)+e]?.focus()}function jf(s){let t=s.opened?.stops??[],e=t[t.indexOf(document.activeElement)+
1];e?e.focus():s.step(1,s.entries.needing)}function Hl(s,t,e){T(t,{z:()=>s.side.zoom(!s.side.whole),s:()=>s.goTo("sheet",
s.tag,...u.output?[u.output]:[]),e:()=>s.opened?.field.focus(),c:()=>s.opened?.comments.open()}[e])}function qo(s){let t=yt(s)??"ok",e=r(`row.${t}`);return l`<span class="sign-of ${t}" title=${e}>${m(t)}${et(e)}</span>`}
var Wo=s=>r("row.name",{n:s.record.number,state:r(`row.${yt(s)??"ok"}`)}),Ko=(s,t)=>N(t,t==="too-long"&&s.over?r("too-lo\
ng.lines",{n:s.over}):r(`row.${t}`));function Dl(s,{language:t,source:e,choose:n,back:o,stop:i}){let{record:a}=s,c=yt(s),
{facts:h}=u.project;return l`
    <div class="text-row" role="group" aria-label=${Wo(s)} data-key=${s.key}>
      <span class="n">${a.number}</span>
      <button
        type="button"
        class="open-row"
        tabindex=${i?0:-1}
        data-focus="row-${s.key}"
        aria-label=${r("row.edit",{n:a.number})}
        @click=${n}
      ></button>
      <span class="src" ${E(e)}>${J(Ce(a.source),h)}</span>
      <span class="tgt" ${E(t,{face:!0,pitch:!0})}>
        ${s.value?J(Ce(s.value),h):_f()}
        ${o&&a.back?l`<span class="back hint" ${E(e)}>${a.back}</span>`:null}
      </span>
      ${qo(s)}
      <span class="phone-need">
        ${c?Ko(s,c):null}<span class="go" aria-hidden="true">›</span>
      </span>
    </div>`}var _f=()=>l`<span class="hint" lang=${document.documentElement.lang} dir="ltr">${r("not-yet")}</span>`;function Ul(s){let{entries:t}=s,e=r("done-of",{n:t.done,all:t.size});return l`
    ${C(r("filter"),Ef(s),s.chosen,n=>s.choose(n))}
    <span class="progress">${Os(t.counts)}<span class="small"><strong>${e}</strong></span></span>
    <span class="fill wide-only"></span>
    ${Cf(s)}
    ${t.all.some(n=>n.record.back)?Lf(s):null}
    <button type="button" class="button small drawer-button" data-focus="drawer" @click=${()=>s.drawer()}>
      ${r("page")}${k("F6")}
    </button>`}function Ef({entries:s}){return[["needs",r("tab.needs",{n:s.needing.length})],["all",r("tab.all",{n:s.size})],
G()?["page",r("page")]:["long",r("tab.long",{n:s.tooLong.length})]]}function Cf(s){let t=j(e=>{s.find=e,s.paintList()});
return l`
    <label class="search wide-only">
      ${m("search")}
      <input
        type="search"
        placeholder=${r("find.both")}
        aria-label=${r("find.both")}
        data-focus="find"
        .value=${s.find}
        @input=${t}
      >${k("/")}
    </label>`}function Lf(s){let t=()=>{s.back=!s.back,s.paintList()};return l`
    <button
      type="button"
      class="button small wide-only"
      data-focus="back"
      aria-pressed=${String(s.back)}
      @click=${t}
    >${r("back")}</button>`}function Fl(s,t){let{opened:e,language:n,source:o,back:i}=s,a=(p,f)=>p===e?.entry?e.element:
Dl(p,{language:n,source:o,choose:()=>s.openText(p.key),back:i,stop:f===0&&!e}),c=s.entries.needing[0],h=G()&&!e&&c&&u.project.
editable;return[lt(t,p=>p.key,a),t.length?null:l`<p class="empty">${s.find?r("nothing"):r("all-done")}</p>`,h?Rf(c,()=>s.
openText(c.key)):null]}var Rf=(s,t)=>l`
  <div class="start-bar">
    <button type="button" class="button primary large" @click=${t}>
      ${r("start-with",{n:s.record.number})}
    </button>
  </div>`;var Pf=300,Vl=0,fn=class{constructor(t,{ondrawn:e,onslow:n=()=>{},onfail:o=()=>{}},i=L){this.tag=t,this.ondrawn=e,this.onslow=
n,this.onfail=o,this.send=i,this.seq=0,this.shown=0,this.busy=!1,this.waiting=null,this.client="",this.anew()}anew(){Vl+=
1,this.client=`${rt}-${Vl}`}get path(){return`/api/draft/${encodeURIComponent(this.tag)}?words=${x}`}post(t,e,n){this.seq+=
1,this.waiting={seq:this.seq,output:t,key:e,text:n,at:performance.now()},this.busy||this.next()}async measure(t,e,n){return(await this.
send("POST",this.path,{seq:0,output:t,key:e,text:n,client:`${rt}-measure`})).meter}async next(){let{waiting:t}=this;if(!t)
return;this.waiting=null,this.busy=!0;let e=setTimeout(()=>this.onslow(!0),Pf);try{let{at:n,...o}=t,i=await this.send("P\
OST",this.path,{...o,client:this.client});i.seq>this.shown&&(this.shown=i.seq,this.ondrawn(i,t.key,Math.round(performance.
now()-n)))}catch(n){this.onfail(n)}finally{clearTimeout(e),this.onslow(!1),this.busy=!1,this.waiting&&this.next()}}};function ql(s,t,e){
s.meter=t.meter,t.meter&&(s.meters={...s.meters,[e]:t.meter}),s.findings=(t.findings??[]).map(n=>({...n,value:t.value}))}
function Wl(s,t,{output:e=null,number:n=null},o){let i=e??t.output??o,a=s?.record.boxes??[],c=a.find(p=>p.output===i)??a[0]??
null,h=t.output===i?t.number:1;return{place:c,output:n?e:c?.output??i,number:n??c?.page??h}}function Kl(s,t,{box:e,phone:n}){
let o=t.width/s.width;return e?Math.max(.05,Math.min(4,Math.max(t.width*.9/e.rect[2],n?2*o:0))):Math.max(.05,n?o:Math.min(
o,t.height/s.height))}var Gl=({findings:s,value:t})=>s.filter(({start:e,end:n,value:o})=>e!==null&&n!==null&&o===t&&(e>0||
n<t.length));function If({elsewhere:s},t){return!s?.text||t.some(e=>e.text===s.text)?[]:[{text:s.text,how:"replaced"}]}async function Zl(s,t,e){
let n=`/api/history/${encodeURIComponent(t.tag)}/${encodeURIComponent(s.key)}`,o=(await M(n)).versions??[],i=[...If(s,o),
...o],a=h=>{c.close(),e(h)},c=new z({name:"history",head:"history-head"},()=>[l`
      <div class="row-of">
        <h1 id="history-head">${r("history.head",{n:s.record.number})}</h1>
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>c.close()}>${r("close")}</button>
      </div>`,i.length?l`<ol>${i.map(h=>Bf(h,s,t,a))}</ol>`:l`<p class="soft">${r("history.none")}</p>`]);c.open()}function Nf({
by:s,on:t,how:e,over:n,until:o}){let i=s||(e==="replaced"&&o?r("history.nobody"):""),a=e&&(n?r("history.replaced-by",{by:n}):
r(`history.${e}`));return[i,t&&H(t),a,o&&H(o)].filter(Boolean).join(" · ")}function Bf(s,t,e,n){let{text:o}=s,i=Nf(s),a=l`
    <button type="button" class="button small" @click=${()=>n(o)}>${r("history.use")}</button>`;return l`
    <li>
      <p class="foreign" ${E(e,{face:!0,pitch:!0})}>${St(t.value,o)}</p>
      <div class="row-of small soft">${i}<span class="fill"></span>${u.project.editable?a:null}</div>
    </li>`}var Go=s=>s.normalize("NFC").replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]|[\u200b\u2060\u00ad]/g,"").toLocaleLowerCase();
function Yl({use:s,avoid:t},e){let n=o=>o.some(i=>e.includes(Go(i)));return!e||!(s.length||t.length)?"unsigned":n(t)||s.
length&&!n(s)?"warning":"ok"}function Xl(s,t,e,n){let o=Go(e);return l`
    <div class="glossary">
      <span class="row-of small soft">${m("book")}${r("glossary")}</span>
      ${s.map(i=>zf(i,o,t,n))}
    </div>`}function zf({term:s,note:t,use:e,avoid:n},o,i,a){let c=Yl({use:e,avoid:n},o),h=Jl(e," / ",f=>Ql(f,i,a)),p=Jl(
n,", ",f=>Ql(f,i,null));return l`
    <p class="small">
      <span class="badge ${c}">
        <span>${c==="unsigned"?null:[m(c),et(r(Hf[c]))]}</span>
        ${s}${e.length?[" → ",h]:null}
      </span>
      ${n.length?l`<span class="avoid">${r("glossary.not")}${" "}${p}</span>`:null}
      ${t?l`<span class="soft">${t}</span>`:null}
    </p>`}var Hf={ok:"glossary.used",warning:"glossary.unused"},Jl=(s,t,e)=>s.map((n,o)=>[o?t:null,e(n)]);function Ql(s,t,e){
let n=E(t,{face:!0});return e?l`
    <button
      type="button"
      class="word"
      title=${r("glossary.insert",{word:s})}
      @mousedown=${Kt}
      @click=${()=>e(s)}
      ${n}
    >${s}</button>`:l`<bdi class="word" ${n}>${s}</bdi>`}var Df=["text-too-long","word-too-wide"],tc=(s,t)=>({code:"",severity:s,text:t,start:null,end:null});function ec(s,t){let e=(s.
meter?.over_chars??0)>0,n=s.findings.filter(o=>o.code==="text-missing"?!1:!(e&&Df.includes(o.code)));return[...(s.value.
trim()?t:[]).map(o=>tc("error",o)),...e?[tc("too-long",Uf(s))]:[],...n]}function Uf({meter:s,over:t,place:e}){let n=t?"f\
ind.over":"find.wide";return r(s?.about?"about.find":n,{n:t,output:I(e?.output??""),percent:s?.percent})}var Ff={"too-lo\
ng":"too-long",error:"error"};function sc(s,t,e){let n=l`<button type="button" class="link" @click=${()=>e(s)}>${r("waiv\
e")}</button>`;return l`
    <p class="finding ${s.severity}" tabindex="-1">
      ${m(Ff[s.severity]??"warning")}
      <span>${s.text}${s.hint?l`<span class="soft">${` ${s.hint}`}</span>`:null}</span>
      ${$e({code:s.code,key:t})?n:null}
    </p>`}function nc(s){return new Promise(t=>{let e=!1,n=i=>{e=i,o.close()},o=new z({name:"agreeing",role:"alertdialog",head:"ag\
ree-head",described:"agree-what",stays:!0},()=>l`
        <h1 id="agree-head">${r("said.agree.head")}</h1>
        <p id="agree-what">${r("said.agree.what")}</p>
        <pre class="command"><code>${s.command}</code></pre>
        <p class="place row-of">${m(s.place?"link":"warning")}<span>${s.place?[r("said.agree.place")," ",l`<strong>${s.place}</strong>`]:
r("said.agree.unknown")}</span></p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" autofocus @click=${()=>n(!1)}>${r("said.agree.no")}</button>
          <button type="button" class="button primary" @click=${()=>n(!0)}>${r("said.agree.yes")}</button>
        </div>`);o.element.addEventListener("close",()=>t(e)),o.open()})}var oc=["missing","stale","machine","draft"],mn=class{constructor(t,{language:e,source:n},o){this.entry=t,this.language=
e,this.source=n,this.acts=o,this.found=[],this.answer=null,this.problem="",this.asking=!1,this.over=new Map,oc.includes(
t.record.state)&&this.load()}get path(){return[this.language.tag,this.entry.key].map(encodeURIComponent).join("/")}async load(){
let t=await M(`/api/suggestions/${this.path}?words=${x}`).catch(()=>({}));t.suggestions&&(this.answer=t,this.found=t.suggestions,
this.acts.changed(),u.project.editable&&await this.measure())}async measure(){for(let{text:t}of this.found){let e=await this.
acts.measure(t).catch(()=>null);this.over.set(t,e?.over_chars??0)}this.acts.changed()}get shown(){return this.found.filter(
t=>t.text!==this.entry.value)}async focus(t){this.answer||await this.load(),(t.querySelector(".said-before button")??t.querySelector(
".said-before"))?.focus()}take(t){t.machine&&Ll(this.entry,t.text),this.acts.take(t.text),W(r("said.taken"))}async ask(t=""){
if(this.asking)return;this.asking=!0,this.problem="",this.acts.changed();let e={};try{e=await L("POST",`/api/machine/${this.
path}?words=${x}`,t?{agreed:t}:{})}catch(n){this.problem=vt(n,r("said.lost"))}this.asking=!1,this.acts.changed(),e.ask?await nc(
e.ask)&&await this.ask(e.ask.mark):e.text&&await this.add(e.text,e.program??"")}async add(t,e){let{source:n}=this.entry.
record,o={percent:100,text:t,source:n,language:this.language.tag,origin:e,key:"",by:"",on:""};this.found=[...this.found.
filter(i=>i.text!==t),{...o,machine:!0,variant:!1}],this.acts.changed(),await this.measure()}view(){let{answer:t,shown:e}=this;
if(!t||!(e.length||t.program||t.trouble||oc.includes(this.entry.record.state)))return null;let n=o=>this.pressed(o);return l`
      <section class="said-before" tabindex="-1" aria-label=${r("said")} @keydown=${n}>
        <div class="row-of">
          <h2>${r("said")}</h2>
          <span class="small soft">${e.length?r("said.hint"):r("said.none")}</span>
          <span class="fill"></span>
          ${e.length&&u.project.editable?l`<span class="wide-only">${k("F9")}</span>`:null}
        </div>
        ${e.map((o,i)=>this.one(o,i+1))}
        ${this.foot(t)}
      </section>`}foot({program:t,trouble:e}){let n=l`
      <button type="button" class="link plain" data-focus="machine" @click=${()=>this.ask()}>
        ${m("machine")}${r(this.asking?"said.asking":"said.ask",{program:t})}
      </button>`;return l`
      ${t?l`<p class="small machine-ask" role="status">${n}</p>`:null}
      ${this.problem?l`<p class="small error" role="alert">${this.problem}</p>`:null}
      ${e?l`<p class="small soft trouble-of">${m("warning")}<span>${e}</span></p>`:null}`}one(t,e){let{facts:n}=u.project,
o=P(t.language)??this.language,i=t.percent===100;return l`
      <div class="said">
        <div class="row-of small">
          ${k(String(e))}
          <strong class=${t.machine?"machine":""}>
            ${m(t.machine?"machine":"book")}
            ${r(t.machine?"said.machine":"said.like",{percent:t.percent})}
          </strong>
          <span class="soft from">${this.from(t)}</span>
          ${u.project.editable?this.button(t,e):null}
        </div>
        <p class="foreign" ${E(o,{face:!0,pitch:!0})}>${J(t.text,n)}</p>
        ${i?null:l`<p class="small soft" ${E(this.source)}>
                ${St(t.source,this.entry.record.source,n)}
              </p>`}
        ${this.tooLong(t)}
      </div>`}tooLong({text:t}){let e=this.over.get(t)??0;return e?l`<p class="small too-long row-of">${m("too-long")}${r(
"meter.chars-over",{n:e})}</p>`:null}button(t,e){return l`
      <button
        type="button"
        class="button small"
        data-focus="said-${e}"
        aria-label=${r("said.take.number",{n:e})}
        @click=${()=>this.take(t)}
      >${r("said.take")}</button>`}from({origin:t,by:e,on:n,variant:o,language:i,machine:a}){let c=a&&!n?t:t||r("said.he\
re");return[o?A(i):"",c,e,n?H(n):"",a?r("said.unchecked"):""].filter(Boolean).join(" · ")}pressed(t){if(t.ctrlKey||t.metaKey||
t.altKey||ct(t.target))return;let e=/^[1-9]$/.test(t.key)?this.shown[Number(t.key)-1]:void 0;e&&u.project.editable?(t.stopPropagation(),
T(t,()=>this.take(e))):t.key==="Escape"&&(t.stopPropagation(),T(t,()=>this.acts.leave()))}};var gn=class{constructor(t,{source:e,crop:n,total:o,changed:i}){this.entry=t,this.source=e,this.crop=n,this.total=o,this.
changed=i,this.all=!1,this.wasWhole=!1,this.said={sign:"",words:null,was:null}}get words(){let{source:t,old_source:e}=this.
entry.record,n=`${e}
${t}`;if(this.said.sign!==n){let{facts:o}=u.project,i=e?St(e,t,o):J(t,o);this.said={sign:n,words:i,was:e?Le(e,t):null}}return this.
said}view(t,e){return l`
      <div class="src-head">${this.head()}</div>
      <p class="source-text" ${E(this.source)}>${this.words.words}</p>
      <div class="more">${this.more(t)}</div>
      <div class="crop-head small soft"><span>${r("crop")}</span><span>${e}</span></div>
      ${this.crop.element}`}head(){let{record:t,key:e}=this.entry,n=()=>{this.all=!this.all,this.changed()};return l`
      <span class="phone-n">
        <strong>${t.number}</strong>${r("n-of",{n:"",all:this.total()||""})}
      </span>
      <code>${e}</code>
      ${t.state==="stale"?N("stale",r("source.changed",{language:A(this.source.tag)})):null}
      <span class="phone-n">${this.need()}</span>
      <button type="button" class="link phone-more" aria-expanded=${String(this.all)} @click=${n}>
        ${r(this.all?"less":"more")}
      </button>`}need(){let t=yt(this.entry);return t&&t!=="stale"?Ko(this.entry,t):null}more(t){let{record:e}=this.entry,
n=(o,i)=>l`
      <p class="note small"><strong>${r(o)}</strong>${" "}${i}</p>`;return[this.words.was?this.was(e.old_source??""):null,
e.note?n("note",e.note):null,e.adapt?n("adapt",r("adapt.what")):null,t,e.back?n("back",e.back):null]}was(t){let e=()=>{this.
wasWhole=!0,this.changed()};return l`
      <p class="was small">
        ${r("was")}${" "}<bdi ${E(this.source)}>${this.wasWhole?Qt(t):this.words.was}</bdi>${" "}
        ${this.wasWhole?null:l`<button type="button" class="link" @click=${e}>${r("was.all")}</button>`}
      </p>`}};var Vf=6,qf=6e3;function Wf({sign:s,name:t,count:e,never:n}){let o=Oe(`sign.${t}`)?r(`sign.${t}`):"",i=e>1?` ×${e}`:"",
a=Ht[s];return a?l`<span title=${o}>${m(a.picture)}${r(`line-end.${t}`)}${i}</span>`:l`<span class=${n?"never":""} title=${o}><b>${t}</b>${i}</span>`}
var $n=class{constructor(t,{language:e,source:n,crop:o},i){this.entry=t,this.acts=i;let{record:a}=t;this.field=new Xt({language:e,
value:t.value,label:r("field.name",{n:a.number,language:A(e.tag)}),facts:u.project.facts,readonly:!u.project.editable,oninput:i.
typed,onleave:i.leave,onnote:c=>this.note(c)}),this.comments=new Yt(e.tag,a,i.commented),this.special=this.field.special(),
this.language=e,this.left=new gn(t,{source:n,crop:o,total:i.total,changed:()=>this.draw()}),this.said=new mn(t,{language:e,
source:n},{take:c=>this.field.replace(c),leave:()=>this.field.focus(),measure:i.measure,changed:()=>this.element&&this.draw()}),
this.noted=null,this.noting=void 0,this.findings=null,this.element=g(l`<div class="text-row open" role="group" data-key=${t.
key}></div>`),this.update()}get blocks(){return Hr(this.entry.value,u.project.facts)}update({findings:t=!0}={}){t&&!this.
field.composing&&(this.findings=this.found(this.blocks)),this.comments.update(this.entry.record),this.draw()}draw(){let{
entry:t,element:e}=this;e.setAttribute("aria-label",Wo(t)),e.classList.toggle("is-changed",this.acts.outdated()!==null),
e.classList.toggle("all",this.left.all),b(l`
        <span class="n">${t.record.number}</span>
        <div class="tgt">
          ${this.field.element}
          ${this.hidden()}
          <p class="hint paste-note" role="status">${this.noted}</p>
          ${u.project.editable?[this.tools(),this.buttons()]:null}
          <div class="row-state">${this.state()}</div>
          <div class="meter-place">${pn(t.meter,t.over,t.record.boxes.length>0)}</div>
          <div class="row-findings" ${y({"font-family":`var(--ui), "text-${this.language.tag}"`})}>
            ${this.findings}
          </div>
          ${this.acts.beside()}
        </div>
        <div class="src">${this.left.view(this.terms(),this.where())}${this.comments.element}</div>
        ${this.said.view()}${qo(t)}`,e)}hidden(){let t=Pr(this.entry.value);if(!t.length)return null;let e=t.some(n=>n.never);
return l`
      <p class="hidden-list small${e?" never":""}">
        ${e?m("error"):null}<span>${r("hidden")}</span>${t.map(n=>Wf(n))}
        ${e&&u.project.editable?this.takeButton():null}
      </p>`}takeButton(){return l`<button type="button" class="link" data-focus="take" @click=${()=>this.field.replace(we(
this.entry.value))}>${r("hidden.take")}</button>`}terms(){let t=this.entry.record.glossary;if(!t.length)return null;let e=u.
project.editable?n=>this.field.insert(n):null;return Xl(t,this.language,this.entry.value,e)}where(){return this.acts.outdated()??
(this.entry.place?I(this.entry.place.output):"")}tools(){let{facts:t}=u.project,e=[...new Set([...this.entry.record.facts,
...Object.keys(t)])].slice(0,Vf);return l`
      <div class="tools row-of" role="group" aria-label=${r("facts")}>
        ${e.length?l`<span class="small soft wide-only">${r("facts")}</span>`:null}
        ${e.map(n=>l`
            <button type="button" class="fact" @mousedown=${Kt} @click=${()=>this.field.insert(`{${n}}`)}>
              <b>${`{${n}}`}</b>${" "}<span>${t[n]}</span>
            </button>`)}
        <span class="row-of wide-only">
          ${e.length?l`<span class="small soft">${r("or-type")}</span>${k("{")}`:null}
          <button
            type="button"
            class="button small"
            aria-label=${r("bold")}
            title=${r("bold")}
            @mousedown=${Kt}
            @click=${()=>this.field.bold()}
          ><b>B</b></button>
        </span>
        ${this.special}
      </div>`}buttons(){let{entry:t,acts:e}=this,n=this.blocks,o=pt(t)&&t.record.state==="stale",i=[r("history"),t.record.
versions||null].filter(Boolean).join(" ");return l`
      <div class="acts row-of">
        <button type="button" class="button square previous phone-only" aria-label=${r("list")} @click=${e.close}>
          ${m("up")}
        </button>
        <button
          type="button"
          class="button primary done"
          data-focus="done"
          aria-disabled=${String(n.length>0)}
          title=${n.join(" ")}
          @click=${e.done}
        ><span>${o?r("still-right"):r("done-next")}</span>${k("Ctrl ↵")}</button>
        <button type="button" class="button wide-only" data-focus="undo" @click=${()=>this.field.undo()}>
          ${r("undo")}${k("Ctrl Z")}
        </button>
        <button type="button" class="link plain wide-only" data-focus="history" @click=${e.history}>
          ${i}
        </button>
        ${u.project.editable&&!w.get("name")?l`<span class="wide-only">${_e()}</span>`:null}
      </div>`}state(){let{entry:t,acts:e}=this,{record:n}=t,o=t.save&&t.save!=="saved"?"draft":n.state,i=o==="checked"||
o==="translated"?"ok":o,a=l`<button type="button" class="link" @click=${e.conflict}>${r("conflict.open")}</button>`,c=["\
lost","refused","conflict"].includes(t.save??"");return l`
      ${N(i,r(`state.${o}`))}
      ${n.machine&&o!=="machine"?l`<span class="small soft">${r("origin.machine")}</span>`:null}
      <span class="small soft${c?" error":""}">${this.saving()}</span>
      <span class="fill"></span>
      ${t.conflict?a:null}
      ${u.project.editable?this.copyButton():null}`}copyButton(){return l`
      <button type="button" class="link plain" data-focus="copy" @mousedown=${Kt} @click=${()=>this.field.replace(this.entry.
record.source)}>
        ${r("copy-source")}
      </button>`}saving(){let{save:t,record:e}=this.entry;return this.acts.slow()?r("drawing"):t?r(`save.short.${t}`):e.
by?`${e.by} · ${H(e.on)}`:""}note(t){clearTimeout(this.noting),this.noted=t,this.draw(),this.noting=setTimeout(()=>this.
unnote(),qf)}unnote(){this.noted=null,this.draw()}noteElsewhere(){let{elsewhere:t}=this.entry;if(!t||t.seen)return;clearTimeout(
this.noting);let{by:e,time:n}=t;this.noted=l`
      ${r("changed-elsewhere",{by:e,time:n})}${" "}
      <button type="button" class="link" data-focus="changed" @click=${this.acts.history}>
        ${r("changed-elsewhere.show")}
      </button>`,this.draw()}seenElsewhere(){let{elsewhere:t}=this.entry;!t||t.seen||(t.seen=!0,this.unnote())}show(t=this.
blocks){this.findings=this.found(t),this.draw()}hideFindings(){this.findings=null,this.draw()}found(t){let{entry:e}=this,
n=ec(e,t);return n.length?n.map(o=>sc(o,e.key,this.acts.waive)):!(e.value&&e.meter)||e.meter.about?null:l`<p class="finding fine">${m(
"ok")}<span>${this.fine()}</span></p>`}fine(){let{boxes:t,facts:e}=this.entry.record,n=[...new Set(t.map(i=>i.output))].
map(I),o=r("fine.fits",{outputs:new Intl.ListFormat(document.documentElement.lang).format(n)});return e.length?`${o} ${r(
"fine.facts",{facts:e.map(i=>`{${i}}`).join(" ")})}`:o}get stops(){return[...this.element.querySelectorAll(".row-finding\
s .finding:not(.fine)")]}get doneButton(){return this.element.querySelector(".done")}};function ic(s,t){return s.get(t)??(G()?void 0:s.needing[0]??s.all[0])}function rc(s,t){let{language:e,source:n,side:o,tag:i}=s,
a=new $n(t,{language:e,source:n,crop:o.crop},{typed:c=>s.typed(t,c),leave:()=>s.opened===a&&s.leave(),done:()=>s.done(),
history:()=>Zl(t,e,c=>a.field.replace(c)),conflict:()=>s.resolving.ask(t),commented:c=>s.commented(t,c),waive:({code:c,text:h})=>Rs(
{code:c,key:t.key,language:i,message:h},()=>s.post(t)),close:()=>{s.closeRow(),s.paintList()},total:()=>s.entries.size,slow:()=>o.
slow,outdated:()=>s.outdated(t),beside:()=>s.beside(t),measure:c=>o.drafts.measure(t.place?.output??t.record.boxes[0]?.output??
"",t.key,c)});return a}var ac={x:40,y:24},wn=class{constructor(t){this.owner=t,this.whole=w.get("whole",!0),this.slow=!1,this.failed=!1,this.turn=
0,this.boxPicked=null,this.page=new xt({onpick:e=>this.pickBox(e)}),this.crop=new Ot,this.drafts=new fn(t.tag,{ondrawn:(e,n,o)=>this.
drawn(e,n,o),onslow:e=>this.slowly(e),onfail:e=>this.notDrawn(e)}),this.toolbar=g(l`<div class="toolbar page-tools" data-area=""></div>`),
this.scroller=g(l`
      <div class="scroller" tabindex="0" role="region" aria-label=${r("page")}>${this.page.element}</div>`),this.sheet=g(
l`<div class="picked-box"></div>`),this.element=g(l`<section class="page-side">${this.toolbar}${this.scroller}${this.sheet}</section>`),
this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(this.scroller)}close(){this.sized.disconnect()}async show(t,e={}){
let{page:n,owner:o}=this,i=o.entries.get(t),{place:a,output:c,number:h}=Wl(i,n,e,u.output);if(!c)return;this.turn+=1;let p=this.
turn;if(c!==n.output||h!==n.number){if(this.drafts.anew(),await n.show(o.tag,c,h),p!==this.turn)return;this.size()}n.element.
classList.toggle("is-rtl",o.language.rtl),i&&this.light(i,a,c),this.tools(),this.picked()}light(t,e,n){t.place=e,t.meter=
t.record.meter[n]??t.meter,this.page.light(t.key),this.owner.measure(t),this.crop.show(this.page,t.key),this.owner.lit(t),
this.follow()}async anew(){let{output:t,number:e}=this.page;if(!t){await this.show(this.owner.open()?.key??null);return}
this.drafts.anew();let n=u.project.outputs.find(o=>o.name===t);n&&await this.page.show(this.owner.tag,t,Math.max(1,Math.
min(e,n.pages)))}follow(){let t=this.page.litBox;if(!t)return;let e=t.getBoundingClientRect(),n=this.scroller.getBoundingClientRect();
this.whole?(e.top<n.top||e.bottom>n.bottom)&&(this.scroller.scrollTop+=e.top-n.top-80):this.zoom(!1)}size(){let{page:t}=this.
page;if(!t)return;let e={width:this.scroller.clientWidth-ac.x,height:this.scroller.clientHeight-ac.y},n=this.owner.open(),
o=n?this.page.boxesOf(n.key)[0]:this.boxPicked,i=Kl(t,e,{box:this.whole?null:o,phone:G()});this.page.element.style.width=
`${t.width*i}px`}zoom(t){this.whole=t,w.set("whole",t),this.size(),this.tools(),t||this.page.litBox?.scrollIntoView({block:"\
center",inline:"center"})}pickBox(t){if(G()&&this.owner.inPageView()){this.boxPicked=t,this.page.light(t.messages[0]??null),
this.picked(),this.whole||this.zoom(!1);return}let e=t.messages.indexOf(this.owner.open()?.key??""),n=t.messages[(e+1)%t.
messages.length];n&&this.owner.openText(n)}tools(){let{outputs:t}=u.project,{output:e,number:n}=this.page,o=e?Y(e).pages:
1,i=t.length>2?le:I,a=h=>{Rt(h),this.show(this.owner.open()?.key,{output:h})},c=t.map(h=>[h.name,i(h.name)]);b([t.length>
1?C(r("output"),c,e,a):null,o>1?this.pages(o,n,e):null,C(r("view"),this.views(),this.whole,h=>this.zoom(h),{keys:{false:"\
Z"}}),l`<span class="fill"></span><span class="hint" role="status">${this.said()}</span>`],this.toolbar)}views(){return[
[!0,r("page.whole")],[!1,r("page.box")]]}pages(t,e,n){let o=Array.from({length:t},(i,a)=>[a+1,r("page.short",{n:a+1})]);
return C(r("pages"),o,e,i=>this.show(null,{output:n,number:i}))}said(){return this.slow?r("drawing"):this.failed?r("not-\
current"):u.drawn?r("drawn",{ms:u.drawn}):""}picked(){let t=this.boxPicked,e=t?this.owner.entries.get(t.messages[0]):void 0;
b(G()&&t&&e?this.pickedView(t,e):null,this.sheet)}pickedView(t,e){let n=yt(e),o=()=>{this.zoom(!this.whole),this.picked()},
i=a=>l`
      <button type="button" class="button primary large fill" @click=${()=>this.owner.openText(a)}>
        ${t.messages.length>1?r("edit-n",{n:this.page.numbers.get(a)}):r("edit-this")}
      </button>`;return l`
      <div class="row-of">
        <strong>${fe(t,this.page.numbers)}</strong><code>${e.key}</code><span class="fill"></span>
        ${N(n??"ok",r(`row.${n??"ok"}`))}
      </div>
      <p class="cut" ${E(this.owner.language,{face:!0})}>${e.value||r("not-yet")}</p>
      <div class="row-of">
        <button type="button" class="button large" @click=${o}>${r(this.whole?"zoom":"page.whole")}</button>
        ${t.messages.map(i)}
      </div>`}post(t,e=t.value){this.page.output&&t.place&&this.drafts.post(t.place.output,t.key,e)}drawn(t,e,n){let o=this.
owner.entries.get(e);o&&(this.failed=!1,this.page.swap(t.groups,t.boxes??[]),this.crop.swap(this.page),ql(o,t,this.page.
output??""),this.owner.measure(o),this.owner.open()===o&&this.crop.show(this.page,e),this.owner.drawn(t,o)),u.drawn=n,ot(
{type:"drawn"})}slowly(t){this.slow!==t&&(this.slow=t,this.tools(),this.owner.slow())}notDrawn(t){this.failed=!0,this.tools(),
console.warn(t)}};var Kf=30,Gf=300,lc=2e3,bn=class{constructor(t){this.screen=t,this.timer=void 0,this.asked=0}close(){clearTimeout(this.timer)}heard(t){
let{screen:e}=this;t.type==="back"?e.keeper.back(e.entries.all):t.type==="reloaded"&&t.client!==rt&&ys(t,e.tag)&&this.later(
t,Kf)}later(t,e){clearTimeout(this.timer),this.timer=setTimeout(()=>this.run(t),e)}async run(t){let{screen:e}=this,n=new Map(
e.entries.all.map(({key:c,turn:h})=>[c,h])),o=await this.ask(t);if(!(o&&e.root.isConnected))return;let i=o.filter(c=>!this.
bring(c,n,t));for(let c of e.entries.all)c.save==="refused"&&!c.conflict&&e.keeper.save(c);i.length&&this.later(t,Gf);let a=new Set(
o.map(c=>c.key));for(let{key:c}of e.entries.all)a.has(c)||e.remove(c);await this.page(),e.shownAnew()}async ask(t){this.
asked+=1;let e=this.asked;try{let n=await at(this.screen.tag);return e===this.asked?n:null}catch(n){if(!(n instanceof Tt))
throw n;return e===this.asked&&this.screen.root.isConnected&&this.later(t,lc),null}}async page(){try{await this.screen.side.
anew()}catch(t){t instanceof B||this.unseen(t)}}unseen(t){if(!(t instanceof Tt))throw t;this.screen.root.isConnected&&this.
later({type:"reloaded"},lc)}bring(t,e,n){let{screen:o}=this,i=o.entries.get(t.key);if(!i)return o.entries.byKey.set(t.key,
o.entryOf(t)),!0;if(i.going||i.turn!==e.get(t.key))return!1;let a=o.opened?.entry===i?o.opened:null;t.source!==i.record.
source&&a?.note(r("source.again"));let c={by:n.by??"",time:te().slice(0,5),somebody:r("somebody")};return this.tell(i,_l(
i,t,c),a),!0}tell(t,e,n){let{keeper:o,store:i,tag:a}=this.screen;e==="freed"&&o.typed(t),e==="replaced"&&(i.forget(a,t.key),
n&&(n.field.value=t.value,t.elsewhere?n.noteElsewhere():n.unnote()))}opened(){let{screen:t}=this,e=t.opened?.entry;e&&(t.
side.page.light(e.key),t.measure(e),t.side.crop.show(t.side.page,e.key),pt(e)||t.post(e),t.opened?.update())}};function Zf(s){return s.over_chars>0?N("too-long",r("meter.chars-over",{n:s.over_chars})):N("ok",r("conflict.fits",{n:s.
lines,percent:s.percent}))}var kn=class{constructor(t,e,n){this.entry=t,this.conflict=t.conflict,this.mine=t.value,this.
language=e,this.acts=n,this.settled=!1,this.meter=null,this.rooms=new Map,this.field=new Xt({language:e,value:t.value,label:r(
"conflict.result"),facts:u.project.facts,oninput:n.draw});let o={name:"conflict",role:"alertdialog",head:"conflict-head",
described:"conflict-what"};this.dialog=new z({...o,stays:!0},()=>this.view())}open(){let{element:t}=this.dialog;return t.
addEventListener("keydown",e=>{e.key!=="Enter"||!X(e)||(e.preventDefault(),e.stopPropagation(),this.take(this.field.value))}),
t.addEventListener("close",()=>{this.settled||this.acts.later()}),this.dialog.open(),this.field.focus(),this.acts.draw(this.
field.value),this.room(this.conflict.theirs),this.room(this.mine),this}async room(t){if(!t)return;let e=await this.acts.
measure(t).catch(()=>null);e&&(this.rooms.set(t,e),this.dialog.draw())}take(t){this.settled=!0,this.dialog.close(),this.
acts.resolve(t)}shown(t,e){this.meter=pn(t,e,this.entry.record.boxes.length>0),this.dialog.draw()}view(){let{theirs:t,by:e,
on:n}=this.conflict,o=[e,n?H(n):null].filter(Boolean).join(" · ");return[this.head(),l`
        <div class="two">
          ${this.version([r("conflict.theirs"),o],t,this.mine,r("conflict.take"))}
          ${this.version([r("conflict.mine"),r("conflict.here")],this.mine,t,r("conflict.keep"))}
        </div>`,this.before(),l`
        <div class="result">
          <div><h2>${r("conflict.result")}</h2>${this.field.element}</div>
          <div><p class="small soft">${r("crop")}</p>${this.acts.crop.element}<div>${this.meter}</div></div>
        </div>`,this.foot()]}head(){let{record:t,key:e}=this.entry;return l`
      <div class="conflict-head">
        <span class="warning">${m("warning")}</span>
        <div>
          <h1 id="conflict-head">${r("conflict.head")}</h1>
          <p id="conflict-what" class="soft">${r("conflict.what",{n:t.number,key:e})}</p>
        </div>
      </div>`}version([t,e],n,o,i){let a=this.rooms.get(n),c=n?St(o,n,u.project.facts):l`<span class="hint">${r("conflic\
t.empty")}</span>`;return l`
      <section>
        <h2>${t}<span class="small soft">${e}</span></h2>
        <p class="foreign" ${E(this.language,{face:!0})}>${c}</p>
        <div class="row-of">
          <span>${a?Zf(a):null}</span>
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>this.take(n)}>${i}</button>
        </div>
      </section>`}before(){let{base:t,theirs:e}=this.conflict;return t?l`
      <p class="small was">
        <strong>${r("conflict.before")}</strong>
        <bdi class="foreign" ${E(this.language,{face:!0})}>
          ${Le(t,e||this.mine)??J(t,u.project.facts)}
        </bdi>
      </p>`:null}foot(){return l`
      <div class="row-of">
        <span class="small soft fill">${r("conflict.others")}</span>
        <button type="button" class="button" @click=${()=>this.dialog.close()}>
          ${r("conflict.later")}${k("Esc")}
        </button>
        <button type="button" class="button primary" @click=${()=>this.take(this.field.value)}>
          ${r("conflict.save")}${k("Ctrl ↵")}
        </button>
      </div>`}};var yn=class{constructor(t){this.screen=t,this.asking=null}ask(t){let{conflict:e,fingerprint:n}=t;if(!e)return;let o=()=>t.
conflict??(t.fingerprint===n?e:null),{side:i,language:a}=this.screen,c=new Ot,h=new kn({...t,conflict:e},a,{crop:c,measure:p=>i.
drafts.measure(t.place?.output??i.page.output??"",t.key,p),draw:p=>i.post(t,p),later:()=>{this.asking=null},resolve:p=>this.
take(t,p,o())});c.show(i.page,t.key),this.asking={entry:t,crop:c,dialog:h},h.open()}drawn(t){let{asking:e}=this;if(e?.entry!==
t)return;let{page:n}=this.screen.side;e.crop.swap(n),e.crop.show(n,t.key),e.dialog.shown(t.meter,t.over)}take(t,e,n){let{
screen:o}=this;this.asking=null;let i=El(t,e,n);o.opened?.entry===t&&(o.opened.field.value=e),i?o.keeper.save(t,{force:!0}):
(t.save="saved",t.savedAt=new Date,o.store.forget(o.tag,t.key),o.told(t)),o.post(t),o.paintList()}};var Yf=[["Alt ↓","keys.next"],["F8","keys.finding"],["Ctrl S","keys.save-now"],["F6","keys.page-side"]];function Jf(s,t){
switch(s?.save){case"unsaved":return["draft","stale",r("save.unsaved")];case"saving":return["up","",r("save.saving")];case"\
saved":return["ok","ok",r("save.saved",{file:t,time:te(s.savedAt)})];case"conflict":return["warning","stale",r("save.con\
flict")];case"lost":return["error","error",r("save.lost",{n:s.left})];case"refused":return["error","error",r("save.refus\
ed",{why:s.why})];default:return["ok","",r("save.none")]}}var Qf=([s,t,e])=>l`
  <span class="save-line ${t}" role="status">${m(s)}${e}</span>`,cc=(s,t,e="foot-link")=>l`
  <button type="button" class="link" data-focus=${e} @click=${t}>${s}</button>`,Xf=s=>l`
  <span class="fill"></span>
  <span class="foot-keys">${s.map(([t,e])=>l`<span>${k(t)}${" "}${r(e)}</span>`)}</span>`;function hc(s){let{opened:t,latest:e,
finishing:n}=s,o=t?.entry.save?t.entry:e,i=n.undoable,a=()=>{o&&(s.openText(o.key),s.resolving.ask(o))};return[Qf(tm(s,o)),
o?.save==="conflict"?cc(r("conflict.open"),a):null,i?cc(r("undo-done",{n:i.entry.record.number}),()=>n.undo(),"undo-done"):
null,Xf(Yf)]}function tm({tag:s,entries:t},e){if(!u.project.editable)return["lock","",r("read-only.why")];let[n,o,i]=Jf(
e,`locales/${s}.yaml`),a=n==="ok"&&!t.needing.length;return[n,o,a?`${i} · ${r("all-done")}`:i]}var em=400,sm=600,vn=class{constructor(t,e,n,o){tt(e),this.tag=e,this.goTo=n,this.language=q(e),this.source=q(u.project.
source),this.entries=new Ks,this.opened=null,this.filter="all",this.find="",this.back=!1,this.ready=Promise.resolve(),this.
pageView=!1,this.latest=null,this.finishing=new dn(this),this.resolving=new yn(this),this.resting=void 0,this.speaking=void 0;
let{keeper:i,store:a}=o(e,h=>this.told(h));this.keeper=i,this.store=a,this.refresh=new bn(this),this.side=new wn({tag:e,
language:this.language,entries:this.entries,open:()=>this.opened?.entry??null,inPageView:()=>this.pageView,openText:h=>this.
openText(h),measure:h=>this.measure(h),lit:()=>this.opened?.update(),drawn:(h,p)=>this.drawn(h,p),slow:()=>this.opened?.
update({findings:!1})}),this.tools=g(l`<div class="toolbar list-tools" data-area=""></div>`),this.list=g(l`<div class="texts" data-area=""></div>`),
this.foot=g(l`<footer class="footbar"></footer>`);let c=h=>this.keyed(h);this.root=g(l`
      <div class="columns translate" @keydown=${c}>
        <section class="list">${this.tools}${this.list}${this.foot}</section>
        ${this.side.element}
      </div>`),t.append(this.root),this.deaf=D(h=>this.refresh.heard(h)),visualViewport?.addEventListener("resize",Hn)}close(){
this.leave(),this.refresh.close(),this.deaf(),this.keeper.close(),this.side.close(),visualViewport?.removeEventListener(
"resize",Hn)}go([t,...e]){if(t&&t!==this.tag)return!1;let n=e.join("/");return this.entries.get(n)&&n!==this.opened?.entry.
key&&this.openText(n),!0}async load(t){let[e]=await Promise.all([at(this.tag),Ls()]);if(!this.root.isConnected)return;this.
entries.fill(e.map(a=>this.entryOf(a))),this.side.page.numbers=new Map(e.map(a=>[a.key,a.number])),await this.restore();
let n=ic(this.entries,t);this.filter=n||!this.entries.needing.length?"all":"needs",n||this.paintList();let o=!!t&&u.project.
editable,i=n?this.openText(n.key,{focus:o}):this.side.show(null);this.ready=i.catch(a=>this.refresh.unseen(a)),this.ready.
catch(()=>null),this.line()}entryOf(t){return ga(t,u.output)}async restore(){for(let t of await this.store.all(this.tag)){
let e=this.entries.get(t.key);e&&(jl(e,t)?!e.conflict&&u.project.editable&&this.keeper.typed(e):this.store.forget(this.tag,
t.key))}}get rows(){return this.entries.shown(this.filter,this.find,this.opened?.entry??null)}get chosen(){return G()&&this.
pageView?"page":this.filter}choose(t){this.setPageView(t==="page"),t==="page"?(this.side.page.setOverlays(["boxes"]),this.
side.size()):(this.filter=t,G()&&this.closeRow()),this.paintList()}setPageView(t){this.pageView=t,this.root.classList.toggle(
"page-view",t)}drawer(){this.root.classList.toggle("with-page")}paintTools(){b(Ul(this),this.tools),this.side.tools()}paintList(){
this.paintTools();let{scrollTop:t}=this.list;b(Fl(this,this.rows),this.list),this.list.scrollTop=t}async openText(t,{focus:e=!0}={}){
let n=this.entries.get(t);if(!n||this.opened?.entry===n){e&&this.opened?.field.focus();return}this.leave(),this.setPageView(
!1);let o=rc(this,n);this.opened=o,o.noteElsewhere(),this.root.classList.add("row-open"),this.paintList(),ji(this.tag,t),
e&&o.field.focus(),this.reveal(o.element),await this.side.show(t),this.root.isConnected&&(n.conflict&&this.line(),u.project.
editable&&this.opened===o&&this.post(n))}outdated(t){return null}beside(t){return null}commented(t,e){t.record.comments=
e,this.opened?.update({findings:!1}),this.paintList(),this.line()}closeRow(){this.leave(),this.opened=null,this.root.classList.
remove("row-open"),this.side.page.light(null)}reveal(t){let e=t.getBoundingClientRect(),n=this.list.getBoundingClientRect();
e.top>=n.top&&e.bottom<=n.bottom||(this.list.scrollTop+=e.top-n.top-Math.max(12,Math.min(96,n.height-e.height)))}measure(t){
t.over=this.side.page.linesOver(t.key)}post(t){this.side.post(t)}typed(t,e){t.value=e,this.finishing.undoable=null,this.
keeper.typed(t),this.post(t),this.opened?.seenElsewhere(),this.opened?.hideFindings(),this.rest(t),this.opened?.update({
findings:!1})}rest(t){clearTimeout(this.resting),this.resting=setTimeout(()=>this.rested(t),em)}rested(t){this.opened?.entry!==
t||this.opened.field.composing||(this.opened.show(),this.opened.field.underline(Gl(t)),clearTimeout(this.speaking),this.
speaking=setTimeout(()=>W(Bl(t.meter,t.over)),sm))}drawn(t,e){let{opened:n}=this;this.resolving.drawn(e),n?.entry===e&&(n.
update({findings:!1}),this.rest(e))}leave(){let t=this.opened?.entry;t&&u.project.editable&&!pt(t)&&this.keeper.save(t)}done(){
return this.finishing.done()}step(t,e=this.rows){let n=this.entries.beside(this.opened?.entry??null,t,e);n&&this.openText(
n.key)}told(t){this.opened?.entry===t&&this.opened.update({findings:!1}),this.latest=t,this.line(),(t.save==="saved"||t.
save==="conflict")&&this.paintList()}line(){b(hc(this),this.foot)}shownAnew(){this.refresh.opened(),this.side.size(),this.
paintList(),this.line()}remove(t){let{opened:e}=this;if(e?.entry.key===t){if(!pt(e.entry)){e.note(r("removed-key"));return}
this.closeRow()}this.entries.byKey.delete(t)}saveNow(){let t=this.opened?.entry;t?.conflict?this.resolving.ask(t):t&&this.
keeper.save(t)}keyed(t){zl(this,t)}pressed(t,e){Hl(this,t,e)}};var xn=class{constructor(t){this.project=t,this.opened=null}base(){return this.opened??=new Promise((t,e)=>{let n=indexedDB.
open("leafletgen",1);n.onupgradeneeded=()=>n.result.createObjectStore("texts",{keyPath:"id"}),n.onsuccess=()=>t(n.result),
n.onerror=()=>e(n.error)}),this.opened}async act(t,e){try{let n=(await this.base()).transaction("texts",t).objectStore("\
texts");return await new Promise((o,i)=>{let a=e(n);a.onsuccess=()=>o(a.result),a.onerror=()=>i(a.error)})}catch{return null}}id(t,e){
return`${this.project}/${t}/${e}`}keep(t,e,n,o){let i={id:this.id(t,e),key:e,text:n,fingerprint:o,at:Date.now()};return this.
act("readwrite",a=>a.put(i))}forget(t,e){return this.act("readwrite",n=>n.delete(this.id(t,e)))}async all(t){let e=this.
id(t,"");return await this.act("readonly",n=>n.getAll(IDBKeyRange.bound(e,`${e}￿`)))??[]}};var nm=(s,t)=>{let e=new xn(`${location.origin} ${u.project.name}`);return{store:e,keeper:new un(s,e,t)}};async function om(s,t,{
go:e}){let n=P(t[0])?.tag??u.language,o=new vn(s,n,e,nm);return await o.load(t.slice(1).join("/")||null),o}var Jo={};ft(Jo,{open:()=>am});var im=["name","source","languages","outputs","facts"];function uc(s){let t=!1;return s.split(`
`).filter(n=>(/^[\w-]/.test(n)&&(t=im.includes(n.split(":")[0]??"")),t&&n.trim()&&!/^\s*#/.test(n))).map(n=>{let[,o="",i=n]=n.
match(/^(\s*[\w-]+:)(.*)$/)??[];return[o,i]})}async function pc(s,t){await Fe();let e=new Yo(s,t,await M(`/api/starter?words=${x}`));return{close:D(o=>{o.type==="relo\
aded"&&!u.project.missing&&t("board")}),...e.begin()}}var Yo=class{constructor(t,e,n){this.go=e,this.name=n.name,this.tags=
[...n.languages],this.templates=n.templates,this.template=n.templates[0]?.name??"",this.files=n.files,this.problem="",this.
busy=!1,this.turn=0,this.field=new Ae({id:"first-language",choose:o=>{this.tags.push(o),this.look()},without:()=>new Set(
this.tags)}),this.root=g(l`<div class="first-run"></div>`),t.append(this.root)}begin(){return this.draw(),this.root.querySelector(
'[data-focus="make"]')?.focus({preventScroll:!0}),{}}async look(){this.turn+=1;let t=this.turn;this.problem="",this.draw();
let e=new URLSearchParams([["template",this.template],["name",this.name],...this.tags.map(o=>["language",o])]),{files:n}=await M(
`/api/starter?${e}`);t===this.turn&&(this.files=n,this.draw())}async make(){if(!this.busy){this.busy=!0;try{await L("POS\
T",`/api/starter?words=${x}`,{template:this.template,name:this.name,languages:this.tags}),await Gt(),await ht(),this.go(
"board")}catch(t){this.busy=!1,this.problem=V(t),this.draw()}}}draw(){b(l`
        <div>
          <h1>${r("first.head")}</h1>
          <p class="soft">${r("first.what")}</p>
          ${this.starter()}
          <h2>${r("languages")}</h2>
          <div class="chips">${this.tags.map((t,e)=>this.chip(t,e))}${this.field.element}</div>
          <div>${this.foot()}</div>
        </div>
        <aside>${this.written()}</aside>`,this.root)}starter(){let t=j(n=>{this.name=n.trim(),this.look()}),e=this.templates.
find(n=>n.name===this.template)?.about;return l`
      <fieldset class="starter">
        <legend class="unseen">${r("first.templates")}</legend>
        ${this.templates.map(n=>this.picture(n))}
      </fieldset>
      <p class="small" id="first-about" aria-live="polite">${e}</p>
      <div class="first-name">
        <label for="first-name"><strong>${r("first.name")}</strong></label>
        <input type="text" id="first-name" maxlength="60" value=${this.name} spellcheck="false" @input=${t}>
        <span class="hint">${r("first.name-what")}</span>
      </div>`}picture(t){let e=()=>{this.template=t.name,this.look()},n=t.name===this.template;return l`
      <label class=${n?"template chosen":"template"}>
        <img src="/api/starter.svg?template=${t.name}&words=${x}" width="124" height="175" alt="">
        <span>
          <input type="radio" name="template" value=${t.name} .checked=${n} @change=${e}>
          ${t.title}
        </span>
      </label>`}chip(t,e){let n=()=>{this.tags.splice(e,1),this.look()},o=l`
      <button
        type="button"
        aria-label=${r("first.without",{language:t})}
        data-focus="without-${t}"
        @click=${n}
      >×</button>`,i=l`<span class="small soft">${r("first.source")}</span>`;return l`<span class="language-chip">${Ve(
t)}${e?o:i}</span>`}foot(){let t=u.project.editable;return l`
      ${this.problem?l`<p class="error" role="alert">${this.problem}</p>`:null}
      <p class="row-of">
        <button
          type="button"
          class="button large primary"
          data-focus="make"
          aria-disabled=${String(!t||this.busy)}
          @click=${()=>t&&this.make()}
        >${r("first.make")}</button>
        <span class="hint">${r(t?"first.stays":"first.read-only")}</span>
      </p>`}written(){let t=Object.entries(this.files).filter(([n])=>n!=="leaflet.yaml"),e=[`--template ${this.template}`,
`--name ${this.name||"…"}`,`--languages ${this.tags.join(",")}`];return l`
      <h2>${r("first.written")}</h2>
      <pre class="where-box mono" tabindex="0" role="region" aria-label="leaflet.yaml">
        <span class="soft">${`# leaflet.yaml
`}</span>
        ${uc(this.files["leaflet.yaml"]??"").map(([n,o])=>[l`<b>${n}</b>`,`${o}
`])}
      </pre>
      <ul class="mono small">${t.map(([n,o])=>rm(n,o))}</ul>
      <p class="hint">${r("command")}<br>
        <code>leafletgen init .${e.map(n=>[" ",l`<span>${n}</span>`])}</code></p>`}};function rm(s,t){let e=l`<span class="soft">${r(
/: ""/.test(t)?"first.empty":"first.full")}</span>`;return l`<li>${s}${"  "}${s.startsWith("locales/")?e:null}</li>`}var dc=["missing","stale","machine","draft"];function fc(s){let t=a=>s.filter(c=>c.state===a).length,e=s.filter(a=>Object.values(a.meter).some(c=>c.over_chars>0)).length,
o=[["missing",t("missing")],["stale",t("stale")],["too-long",e],["machine",t("machine")],["draft",t("draft")]].filter(([
,a])=>a),i=o.reduce((a,[c,h])=>a+h*(c==="missing"?1:.5),0);return{rows:o,done:t("checked")+t("translated"),minutes:Math.
ceil(2*i)}}async function am(s,t,{go:e}){if(u.project.missing)return pc(s,e);let n=u.only??P(t[0])?.tag??u.language,o=await at(n);return s.
append(g(lm(n,o,e))),s.querySelector("input")?.focus(),{}}function lm(s,t,e){let{editable:n}=u.project,o=t.find(a=>dc.includes(
a.state));return l`
    <div class="start-page">
      <form @submit=${a=>{a.preventDefault();let c=a.currentTarget;w.set("name",c.querySelector("#name").value.trim()),e(
"translate",s,...o?[o.key]:[])}}>
        <p class="start-name">${Pt(s)}</p>
        <h1>${r(n?"start.head":"start.look-head",{language:A(s)})}</h1>
        <p class="soft">${r("start.what")}</p>
        ${cm(t)}${n?hm(s,()=>e("translate",s)):um(()=>e("translate",s))}
      </form>
      ${u.output?l`<img class="paper-picture" src=${ee(s,u.output)} alt="">`:null}
    </div>`}function cm(s){let{rows:t,done:e,minutes:n}=fc(s);return l`
    <ul>
      ${t.map(([o,i])=>l`<li><span class=${o}>${m(o)}</span>${r(`start.${o}`,{n:i})}</li>`)}
      <li>
        <span class="ok">${m("ok")}</span>${r("start.done",{n:e,all:s.length})}
        ${n?l`<span class="soft">${r("start.minutes",{n})}</span>`:null}
      </li>
    </ul>`}function hm(s,t){let e=l`
    <a class="link plain" href="/api/offline/${encodeURIComponent(s)}.html" download>${r("start.away")}</a>`;return l`
    <label for="name"><strong class="small">${r("start.your-name")}</strong></label>
    <input type="text" id="name" maxlength="60" value=${w.get("name","")} autocomplete="name" required>
    <p class="row-of">
      <button type="submit" class="button large primary">${r("start.start")}</button>
      <button type="button" class="button large" @click=${t}>${r("start.look")}</button>
      ${s===u.project.source?null:e}
    </p>
    <p class="hint">${r("start.privacy")}</p>`}var um=s=>l`
  <p><button type="button" class="button large primary" @click=${s}>${r("start.look")}</button></p>`;var Qo={board:ro,sheet:Vo,translate:Zo,diagram:ho,findings:wo,proof:Co,rows:Po,print:jo,blocks:to,welcome:Jo,merge:xo},pm=[
"board","sheet","translate","diagram","findings","proof","rows","print","blocks"],ss=()=>pm.filter(s=>s!=="rows"||u.project?.
rows),Pe=["sheet","translate","proof"],mc={b:"board",s:"sheet",t:"translate",d:"diagram",f:"findings",o:"proof",r:"rows",
p:"print",k:"blocks"};function Ie(){let[s="",...t]=location.hash.replace(/^#\/?/,"").split("/").map(decodeURIComponent);
return s in Qo?{screen:s,rest:t}:{screen:u.only?"translate":"board",rest:t}}function Ft(s,...t){location.hash=["#",s,...t.
map(encodeURIComponent)].join("/")}function gc(){let s=w.get("theme");s&&(document.documentElement.dataset.theme=s)}function On(){let s=document.documentElement.
dataset.theme;return s?s==="dark":matchMedia("(prefers-color-scheme: dark)").matches}function ns(){let s=On()?"light":"d\
ark";document.documentElement.dataset.theme=s,w.set("theme",s)}function Sn(s){let{screen:t}=Ie(),e=u.project&&!u.project.missing&&!u.only&&t!=="welcome",{project:n}=u;b(l`
      ${dm()}${u.only?fm(u.only):null}${e?gm(t):null}
      ${t==="translate"&&n?l`<span class="phone-language">${F(u.language)}</span>`:null}
      <span class="fill"></span>
      ${e&&Pe.includes(t)?$m(t):null}
      ${km()}
      ${n&&!n.editable?mm():null}
      ${Vn(s)}${wm(s)}`,gt("bar"))}function dm(){let s=u.project?.name??"leafletgen";return l`
    <a class="name" href=${u.only?`#/translate/${u.only}`:"#/board"} data-focus="name" aria-label=${s}>
      <img src="/static/icon.svg" alt=""><span>${s}</span>
    </a>`}var fm=s=>l`
  ${F(s)}<span class="badge unsigned">${m("lock")}${r("share.only")}</span>`,mm=()=>l`<span class="badge draft read-only">${m(
"lock")}${r("read-only")}</span>`;function gm(s){let t=u.findings?.length,e=n=>l`
    <a href="#/${n}" data-focus=${n} aria-current=${n===s?"page":O}>
      ${r(`tab.${n}`)}${n==="findings"&&t?l`<span class="count">${t}</span>`:null}
    </a>`;return l`<nav aria-label=${r("screens")}>${ss().map(e)}</nav>`}var $m=s=>l`
  <div class="wide-only">${wt(r("language"),u.language,t=>Ft(s,t),U())}</div>`;function wm(s){let t=()=>{ns(),Sn(s)};return l`
    <button
      type="button"
      class="button square theme"
      data-focus="theme"
      aria-label=${r("theme")}
      title=${r("theme")}
      @click=${t}
    >${m(On()?"sun":"moon")}</button>
    <button
      type="button"
      class="button square help-button"
      data-focus="help"
      aria-label=${r("help")}
      title=${r("help")}
      @click=${We}
    ><strong>?</strong></button>
    <button
      type="button"
      class="button square quiet menu-button"
      data-focus="menu"
      aria-label=${r("menu")}
      @click=${()=>ym(s)}
    >${m("menu")}</button>`}function bm(){return u.lost?["lost",r("watch.lost")]:u.project?.broken?["broken",r("watch.br\
oken",{file:Hi()})]:u.project?.missing?["",r("watch.folder")]:u.board?.pending?["",r("board.pending",{n:u.board.pending})]:
["",u.drawn?r("watch.drawn",{ms:u.drawn}):r("watch")]}function km(){if(u.only&&!u.lost){let{until:e}=u.project;return l`
      <span class="watch"><span>${e?r("share.until",{day:H(e)}):r("share.link")}</span></span>`}let[s,t]=bm();return l`<span class="watch ${s}" title=${t}><i></i><span>${t}</span></span>`}
function ym(s){let t=(a,c,h="",p="")=>l`
    <button
      class="button large ${h}"
      type="button"
      aria-label=${p||O}
      @click=${()=>{i.close(),c()}}
    >${a}</button>`,e=()=>wt(r("language"),u.language,a=>{i.close(),Ft("translate",a)},U()),n=()=>{ns(),Sn(s)},o=!u.only&&
!u.project?.missing,i=new z({name:"phone-menu",label:r("menu")},()=>[o?ss().map(a=>t(r(`tab.${a}`),()=>Ft(a))):null,o?e():
null,l`
      <div class="row-of">
        ${Vn(a=>{i.close(),s(a)})}
        ${t(m(On()?"sun":"moon"),n,"",r("theme"))}
      </div>`,t(r("close"),()=>{},"primary")]);i.open()}var Vt=gt("main"),At=null,Mn=0,Xo=!1,os=()=>Sn(wc);async function ti(){let{screen:s,rest:t}=Ie();Mn+=1;let e=Mn;if(At?.name===
s&&At.shown?.go?.(t)){os();return}if(u.only&&s!=="translate"&&s!=="welcome"&&s!=="merge"){Ft("translate",u.only);return}
At?.shown?.close?.(),Vt.replaceChildren(),Vt.className=`screen-${s}`,document.body.dataset.screen=s,At={name:s,shown:null},
Pe.includes(s)&&P(t[0])&&tt(t[0]),os(),await vm(s,t,e),document.title=[r(`tab.${s}`),u.project?.name].filter(Boolean).join(
" · ")}async function vm(s,t,e){let n=t[0]??u.language,o=Pe.includes(s)&&n in(u.project?.merging??{}),i=Qo[o?"merge":s];
try{let a=await i?.open(Vt,o?[n]:t,{go:Ft});if(e!==Mn){a?.close?.();return}At&&(At.shown=a??null),Vt.querySelector("h1")||
Vt.prepend(g(l`<h1 class="unseen">${r(`tab.${s}`)}</h1>`)),await a?.ready}catch(a){e===Mn&&$c(a)}}var ei=s=>Vt.replaceChildren(
g(l`<div class="empty" role="alert">${s}</div>`));function $c(s){console.error(s);let t=s instanceof B?s.message:r("fail\
ed"),e=l`
    <button class="button" type="button" @click=${()=>location.reload()}>${r("reload")}</button>`;ei(l`<p>${t}</p><p>${e}</p>`)}
async function wc(s){w.set("reader",s),await Tn(s),await Ke(),gt("skip").textContent=r("skip"),At?.shown?.close?.(),At=null,
ce(),await ti()}function xm(){if(!u.project||u.project.missing)return;let s=!u.only,t=s&&u.project.editable;Ui({go:Ft,screens:s?
ss():[],screen:Ie().screen,withLanguage:Pe,commands:[...t?[[r("add"),vs]]:[],[r("theme"),Sm],...xe.filter(({tag:e})=>e!==
x).map(Om),[r("keys"),We,"?"]]})}var Om=({tag:s,name:t})=>[r("reader.to",{language:t}),()=>wc(s)];function Sm(){ns(),os()}
var Mm=s=>X(s)&&!(s.altKey||s.shiftKey||s.isComposing)&&s.key.toLowerCase()==="k";function Am(s){if(Mm(s)){s.preventDefault(),
xm();return}s.defaultPrevented||s.isComposing||X(s)||s.altKey||(s.key==="F6"?Ti(s,gt("bar"),Vt):!(ct(s.target)||ms())&&w.
get("letters",!0)&&Tm(s,s.key.toLowerCase()))}function Tm(s,t){let e=Xo;Xo=!1;let n=mc[t];e&&n&&!u.only?(s.preventDefault(),
Ft(n)):t==="?"?(s.preventDefault(),We()):t==="/"?jm(s):t==="g"&&!At?.shown?.takes?.("g")?Xo=!0:At?.shown?.pressed?.(s,t)}
function jm(s){let t=Vt.querySelector(".search input");t&&(s.preventDefault(),t.focus(),t.select())}async function _m(){
let s=location.hash.slice(1);if(!s||s.startsWith("/"))return!0;history.replaceState(null,"","/");try{let{language:t}=await L(
"POST","/api/session",{secret:s}),e=w.get("name")?"translate":"welcome";return t&&history.replaceState(null,"",`/#/${e}/${encodeURIComponent(
t)}`),!0}catch(t){let e=t instanceof B?t.body.error?.until:null;return ei(l`<p>${e?r("link.ended",{day:H(e)}):V(t)}</p>`),
!1}}async function Em(){try{return await Gt(),Wn(),await ht(),u.board?.pending||await Ke(),!0}catch(s){return os(),s instanceof
B&&s.status===401?ei(l`<p>${r("old-tab")}</p>`):$c(s),!1}}async function Cm(){gc(),await Tn(w.get("reader")),gt("skip").
textContent=r("skip"),gt("skip").addEventListener("click",s=>{s.preventDefault(),Vt.focus()}),await _m()&&await Em()&&(Di(
os),addEventListener("hashchange",ti),addEventListener("keydown",Am),addEventListener("unhandledrejection",s=>{s.reason instanceof
Tt&&s.preventDefault()}),Ei(),ce(),u.project.missing&&Ie().screen!=="welcome"&&history.replaceState(null,"","/#/welcome"),
await ti())}Cm();
