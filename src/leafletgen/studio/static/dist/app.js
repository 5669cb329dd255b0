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
var Ar=Object.defineProperty;var xt=(s,t)=>{for(var e in t)Ar(s,e,{get:t[e],enumerable:!0})};var Cs={},Ls={},Do=new Intl.PluralRules("en"),O="en";async function Ps(s){let t=async n=>(await fetch(`/static/words/${n}\
.json`)).json(),[e,o]=await Promise.all([t(s),t("en")]);Sr(s,e,o)}function Sr(s,t,e){[Cs,Ls,O]=[t,e,s],Do=new Intl.PluralRules(
s),typeof document<"u"&&(document.documentElement.lang=s)}function Mr(s,t){let e=Cs[s]??Ls[s]??s;return typeof e=="strin\
g"?e:e[Do.select(Number(t??2))]??e.other??s}function r(s,t={}){return Mr(s,t.n).replace(/\{(\w+)\}/g,(e,o)=>o in t?String(
t[o]):e)}var Ee=s=>s in Cs||s in Ls;function D(s){let t=new Date(s);if(Number.isNaN(t.getTime()))return s;let e=t.getFullYear()===
new Date().getFullYear()?{}:{year:"numeric"},o=O==="en"?"en-GB":O;return new Intl.DateTimeFormat(o,{day:"numeric",month:"\
short",...e}).format(t)}function jt(s=new Date){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",
second:"2-digit"}).format(s)}var U=class extends Error{constructor(t,e){super(e?.error?.text??`HTTP ${t}`),this.status=t,this.body=e??{}}},Wt=class extends Error{},
Ho=s=>s.catch(t=>{throw new Wt(t.message)});async function Io(s){let t=await Ho(s),e=t.headers.get("content-type")?.includes(
"json")?await t.json():null;if(!(t.ok||e))throw new Wt(`HTTP ${t.status}`);if(!t.ok)throw new U(t.status,e);return e}var Tr={
get:s=>Io(fetch(s,{headers:{accept:"application/json","accept-language":O}})),send:(s,t,e,o)=>Io(fetch(t,{method:s,headers:{
"content-type":"application/json","accept-language":O,...o},body:JSON.stringify(e)})),async page(s){let t=await Ho(fetch(
s,{headers:{"accept-language":O}}));if(!t.ok)throw new U(t.status,await t.json().catch(()=>null));return t.text()}},Ns=Tr;var E=s=>Ns.get(s),L=(s,t,e,o={})=>Ns.send(s,t,e,o),zo=(s,t,e)=>Ns.page(ce(s,t,e)),ce=(s,t,e=1)=>`/api/page/${encodeURIComponent(
s)}/${encodeURIComponent(t)}/${e}.svg`,Q=async s=>(await E(`/api/texts/${encodeURIComponent(s)}`)).texts,qt=(s,t)=>s instanceof
U?s.message:t,q=s=>s instanceof Error?s.message:String(s);var Bs=globalThis,Uo=s=>s,Ce=Bs.trustedTypes,Vo=Ce?Ce.createPolicy("lit-html",{createHTML:s=>s}):void 0,Ds="$lit$",dt=`l\
it$${Math.random().toFixed(9).slice(2)}$`,Is="?"+dt,_r=`<${Is}>`,Lt=document,he=()=>Lt.createComment(""),ue=s=>s===null||
typeof s!="object"&&typeof s!="function",Hs=Array.isArray,Zo=s=>Hs(s)||typeof s?.[Symbol.iterator]=="function",Rs=`[ 	
\f\r]`,pe=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Fo=/-->/g,Wo=/>/g,Et=RegExp(`>|${Rs}(?:([^\\s"'>=/]+)(${Rs}\
*=${Rs}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),qo=/'/g,Ko=/"/g,Yo=/^(?:script|style|textarea|title)$/i,zs=s=>(t,...e)=>({_$litType$:s,strings:t,
values:e}),Jo=zs(1),Qo=zs(2),up=zs(3),I=Symbol.for("lit-noChange"),v=Symbol.for("lit-nothing"),Go=new WeakMap,Ct=Lt.createTreeWalker(
Lt,129);function Xo(s,t){if(!Hs(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return Vo!==void 0?
Vo.createHTML(t):t}var tn=(s,t)=>{let e=s.length-1,o=[],n,i=t===2?"<svg>":t===3?"<math>":"",a=pe;for(let c=0;c<e;c++){let h=s[c],
u,$,g=-1,x=0;for(;x<h.length&&(a.lastIndex=x,$=a.exec(h),$!==null);)x=a.lastIndex,a===pe?$[1]==="!--"?a=Fo:$[1]!==void 0?
a=Wo:$[2]!==void 0?(Yo.test($[2])&&(n=RegExp("</"+$[2],"g")),a=Et):$[3]!==void 0&&(a=Et):a===Et?$[0]===">"?(a=n??pe,g=-1):
$[1]===void 0?g=-2:(g=a.lastIndex-$[2].length,u=$[1],a=$[3]===void 0?Et:$[3]==='"'?Ko:qo):a===Ko||a===qo?a=Et:a===Fo||a===
Wo?a=pe:(a=Et,n=void 0);let A=a===Et&&s[c+1].startsWith("/>")?" ":"";i+=a===pe?h+_r:g>=0?(o.push(u),h.slice(0,g)+Ds+h.slice(
g)+dt+A):h+dt+(g===-2?c:A)}return[Xo(s,i+(s[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),o]},de=class s{constructor({
strings:t,_$litType$:e},o){let n;this.parts=[];let i=0,a=0,c=t.length-1,h=this.parts,[u,$]=tn(t,e);if(this.el=s.createElement(
u,o),Ct.currentNode=this.el.content,e===2||e===3){let g=this.el.content.firstChild;g.replaceWith(...g.childNodes)}for(;(n=
Ct.nextNode())!==null&&h.length<c;){if(n.nodeType===1){if(n.hasAttributes())for(let g of n.getAttributeNames())if(g.endsWith(
Ds)){let x=$[a++],A=n.getAttribute(g).split(dt),R=/([.?@])?(.*)/.exec(x);h.push({type:1,index:i,name:R[2],strings:A,ctor:R[1]===
"."?Pe:R[1]==="?"?Ne:R[1]==="@"?Re:Nt}),n.removeAttribute(g)}else g.startsWith(dt)&&(h.push({type:6,index:i}),n.removeAttribute(
g));if(Yo.test(n.tagName)){let g=n.textContent.split(dt),x=g.length-1;if(x>0){n.textContent=Ce?Ce.emptyScript:"";for(let A=0;A<
x;A++)n.append(g[A],he()),Ct.nextNode(),h.push({type:2,index:++i});n.append(g[x],he())}}}else if(n.nodeType===8)if(n.data===
Is)h.push({type:2,index:i});else{let g=-1;for(;(g=n.data.indexOf(dt,g+1))!==-1;)h.push({type:7,index:i}),g+=dt.length-1}
i++}}static createElement(t,e){let o=Lt.createElement("template");return o.innerHTML=t,o}};function Pt(s,t,e=s,o){if(t===
I)return t;let n=o!==void 0?e._$Co?.[o]:e._$Cl,i=ue(t)?void 0:t._$litDirective$;return n?.constructor!==i&&(n?._$AO?.(!1),
i===void 0?n=void 0:(n=new i(s),n._$AT(s,e,o)),o!==void 0?(e._$Co??=[])[o]=n:e._$Cl=n),n!==void 0&&(t=Pt(s,n._$AS(s,t.values),
n,o)),t}var Le=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this.
_$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:o}=this._$AD,n=(t?.creationScope??Lt).importNode(
e,!0);Ct.currentNode=n;let i=Ct.nextNode(),a=0,c=0,h=o[0];for(;h!==void 0;){if(a===h.index){let u;h.type===2?u=new Kt(i,
i.nextSibling,this,t):h.type===1?u=new h.ctor(i,h.name,h.strings,this,t):h.type===6&&(u=new Be(i,this,t)),this._$AV.push(
u),h=o[++c]}a!==h?.index&&(i=Ct.nextNode(),a++)}return Ct.currentNode=Lt,n}p(t){let e=0;for(let o of this._$AV)o!==void 0&&
(o.strings!==void 0?(o._$AI(t,o,e),e+=o.strings.length-2):o._$AI(t[e])),e++}},Kt=class s{get _$AU(){return this._$AM?._$AU??
this._$Cv}constructor(t,e,o,n){this.type=2,this._$AH=v,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=o,this.options=
n,this._$Cv=n?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===
11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=Pt(this,t,e),ue(
t)?t===v||t==null||t===""?(this._$AH!==v&&this._$AR(),this._$AH=v):t!==this._$AH&&t!==I&&this._(t):t._$litType$!==void 0?
this.$(t):t.nodeType!==void 0?this.T(t):Zo(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){
this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==v&&ue(this._$AH)?this._$AA.nextSibling.data=t:this.T(Lt.
createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:o}=t,n=typeof o=="number"?this._$AC(t):(o.el===void 0&&(o.el=
de.createElement(Xo(o.h,o.h[0]),this.options)),o);if(this._$AH?._$AD===n)this._$AH.p(e);else{let i=new Le(n,this),a=i.u(
this.options);i.p(e),this.T(a),this._$AH=i}}_$AC(t){let e=Go.get(t.strings);return e===void 0&&Go.set(t.strings,e=new de(
t)),e}k(t){Hs(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,o,n=0;for(let i of t)n===e.length?e.push(o=new s(this.
O(he()),this.O(he()),this,this.options)):o=e[n],o._$AI(i),n++;n<e.length&&(this._$AR(o&&o._$AB.nextSibling,n),e.length=n)}_$AR(t=this.
_$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let o=Uo(t).nextSibling;Uo(t).remove(),t=o}}setConnected(t){
this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Nt=class{get tagName(){return this.element.tagName}get _$AU(){return this.
_$AM._$AU}constructor(t,e,o,n,i){this.type=1,this._$AH=v,this._$AN=void 0,this.element=t,this.name=e,this._$AM=n,this.options=
i,o.length>2||o[0]!==""||o[1]!==""?(this._$AH=Array(o.length-1).fill(new String),this.strings=o):this._$AH=v}_$AI(t,e=this,o,n){
let i=this.strings,a=!1;if(i===void 0)t=Pt(this,t,e,0),a=!ue(t)||t!==this._$AH&&t!==I,a&&(this._$AH=t);else{let c=t,h,u;
for(t=i[0],h=0;h<i.length-1;h++)u=Pt(this,c[o+h],e,h),u===I&&(u=this._$AH[h]),a||=!ue(u)||u!==this._$AH[h],u===v?t=v:t!==
v&&(t+=(u??"")+i[h+1]),this._$AH[h]=u}a&&!n&&this.j(t)}j(t){t===v?this.element.removeAttribute(this.name):this.element.setAttribute(
this.name,t??"")}},Pe=class extends Nt{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===v?
void 0:t}},Ne=class extends Nt{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,
!!t&&t!==v)}},Re=class extends Nt{constructor(t,e,o,n,i){super(t,e,o,n,i),this.type=5}_$AI(t,e=this){if((t=Pt(this,t,e,0)??
v)===I)return;let o=this._$AH,n=t===v&&o!==v||t.capture!==o.capture||t.once!==o.once||t.passive!==o.passive,i=t!==v&&(o===
v||n);n&&this.element.removeEventListener(this.name,this,o),i&&this.element.addEventListener(this.name,this,t),this._$AH=
t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},
Be=class{constructor(t,e,o){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=o}get _$AU(){return this.
_$AM._$AU}_$AI(t){Pt(this,t)}},en={M:Ds,P:dt,A:Is,C:1,L:tn,R:Le,D:Zo,V:Pt,I:Kt,H:Nt,N:Ne,U:Re,B:Pe,F:Be},jr=Bs.litHtmlPolyfillSupport;
jr?.(de,Kt),(Bs.litHtmlVersions??=[]).push("3.3.3");var Us=(s,t,e)=>{let o=e?.renderBefore??t,n=o._$litPart$;if(n===void 0){
let i=e?.renderBefore??null;o._$litPart$=n=new Kt(t.insertBefore(he(),i),i,void 0,e??{})}return n._$AI(s),n};var mt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Rt=s=>(...t)=>({_$litDirective$:s,values:t}),
ft=class{constructor(t){}get _$AU(){return this._$AM._$AU}_$AT(t,e,o){this._$Ct=t,this._$AM=e,this._$Ci=o}_$AS(t,e){return this.
update(t,e)}update(t,e){return this.render(...e)}};function sn(s){let t=!1,e=()=>t?" ":"";return s.map(o=>o.split(/([<>]|\s*\n\s*)/).map(n=>((n==="<"||n===">")&&(t=n==="<"),
n.includes(`
`)?e():n)).join(""))}var{I:Cr}=en,on=s=>s;var rn=s=>s.strings===void 0,nn=()=>document.createComment(""),Gt=(s,t,e)=>{let o=s._$AA.parentNode,n=t===void 0?s._$AB:
t._$AA;if(e===void 0){let i=o.insertBefore(nn(),n),a=o.insertBefore(nn(),n);e=new Cr(i,a,s,s.options)}else{let i=e._$AB.
nextSibling,a=e._$AM,c=a!==s;if(c){let h;e._$AQ?.(s),e._$AM=s,e._$AP!==void 0&&(h=s._$AU)!==a._$AU&&e._$AP(h)}if(i!==n||
c){let h=e._$AA;for(;h!==i;){let u=on(h).nextSibling;on(o).insertBefore(h,n),h=u}}}return e},Ot=(s,t,e=s)=>(s._$AI(t,e),
s),Lr={},De=(s,t=Lr)=>s._$AH=t,an=s=>s._$AH,Ie=s=>{s._$AR(),s._$AA.remove()};var H=Rt(class extends ft{constructor(s){if(super(s),s.type!==mt.PROPERTY&&s.type!==mt.ATTRIBUTE&&s.type!==mt.BOOLEAN_ATTRIBUTE)
throw Error("The `live` directive is not allowed on child or event bindings");if(!rn(s))throw Error("`live` bindings can\
 only contain a single expression")}render(s){return s}update(s,[t]){if(t===I||t===v)return t;let e=s.element,o=s.name;if(s.
type===mt.PROPERTY){if(t===e[o])return I}else if(s.type===mt.BOOLEAN_ATTRIBUTE){if(!!t===e.hasAttribute(o))return I}else if(s.
type===mt.ATTRIBUTE&&e.getAttribute(o)===t+"")return I;return De(s),t}});var ln=(s,t,e)=>{let o=new Map;for(let n=t;n<=e;n++)o.set(s[n],n);return o},lt=Rt(class extends ft{constructor(s){if(super(
s),s.type!==mt.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,t,e){let o;e===void 0?e=t:t!==void 0&&
(o=t);let n=[],i=[],a=0;for(let c of s)n[a]=o?o(c,a):a,i[a]=e(c,a),a++;return{values:i,keys:n}}render(s,t,e){return this.
dt(s,t,e).values}update(s,[t,e,o]){let n=an(s),{values:i,keys:a}=this.dt(t,e,o);if(!Array.isArray(n))return this.ut=a,i;
let c=this.ut??=[],h=[],u,$,g=0,x=n.length-1,A=0,R=i.length-1;for(;g<=x&&A<=R;)if(n[g]===null)g++;else if(n[x]===null)x--;else if(c[g]===
a[A])h[A]=Ot(n[g],i[A]),g++,A++;else if(c[x]===a[R])h[R]=Ot(n[x],i[R]),x--,R--;else if(c[g]===a[R])h[R]=Ot(n[g],i[R]),Gt(
s,h[R+1],n[g]),g++,R--;else if(c[x]===a[A])h[A]=Ot(n[x],i[A]),Gt(s,n[g],n[x]),x--,A++;else if(u===void 0&&(u=ln(a,A,R),$=
ln(c,g,x)),u.has(c[g]))if(u.has(c[x])){let ut=$.get(a[A]),Es=ut!==void 0?n[ut]:null;if(Es===null){let Bo=Gt(s,n[g]);Ot(Bo,
i[A]),h[A]=Bo}else h[A]=Ot(Es,i[A]),Gt(s,n[g],Es),n[ut]=null;A++}else Ie(n[x]),x--;else Ie(n[g]),g++;for(;A<=R;){let ut=Gt(
s,h[R+1]);Ot(ut,i[A]),h[A++]=ut}for(;g<=x;){let ut=n[g++];ut!==null&&Ie(ut)}return this.ut=a,De(s,h),I}});var cn=new WeakMap;function pn(s){let t=cn.get(s);if(!t){let e=sn(s);t=Object.assign(e,{raw:e}),cn.set(s,t)}return t}var l=(s,...t)=>Jo(
pn(s),...t),Bt=(s,...t)=>Qo(pn(s),...t);function w(s,t){Us(s??v,t)}function d(s){let t=document.createDocumentFragment();
return Us(s,t),t.firstElementChild}var Vs=class extends ft{had={};update(t,[e]){let{style:o}=t.element;for(let[n,i]of Object.
entries(e)){let a=i===null?"":String(i);this.had[n]!==a&&(o.setProperty(n,a),this.had[n]=a)}return I}render(t){return I}},
y=Rt(Vs),Fs=class extends ft{had="";update(t,[e,{face:o=!1,pitch:n=!1}={}]){let i=`${e.tag} ${e.lang} ${e.rtl} ${e.line_height}\
 ${o} ${n}`;if(i===this.had)return I;this.had=i;let a=t.element;return a.lang=e.lang,a.dir=e.rtl?"rtl":"ltr",o&&a.style.
setProperty("font-family",`"text-${e.tag}", var(--ui)`),n&&a.style.setProperty("line-height",String(Math.max(1.5,e.line_height))),
I}render(t,e){return I}},T=Rt(Fs),j=s=>t=>{let e=t.currentTarget;s(e.value,e)},At=s=>s.preventDefault();var Pr="textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select";function He(s){return s instanceof
HTMLElement&&(s.matches(Pr)||s.isContentEditable)}var K=()=>matchMedia("(max-width: 719px)").matches,ze=()=>!!document.querySelector(
"dialog[open]"),Y=s=>s.ctrlKey||s.metaKey,nt=s=>document.getElementById(s),C=class{constructor({name:t,head:e,label:o,role:n,
described:i,stays:a=!1},c){this.view=c,this.before=document.activeElement,this.element=document.createElement("dialog"),
this.element.className=t;let h={"aria-labelledby":e,"aria-label":o,"aria-describedby":i,role:n};for(let[u,$]of Object.entries(
h))$&&this.element.setAttribute(u,$);this.element.addEventListener("close",()=>this.closed()),this.element.addEventListener(
"click",u=>{u.target===this.element&&!a&&this.close()})}draw(){w(this.view(),this.element)}open(){return this.draw(),document.
body.append(this.element),this.element.showModal(),this}close(){this.element.close()}closed(){this.element.remove(),this.
before?.isConnected&&this.before.focus()}find(t){return this.element.querySelector(t)}};function Ue(s){let t=nt("spoken");
t.textContent="",requestAnimationFrame(()=>{t.textContent=s})}function hn(s,t,e){let n=[t,...e.querySelectorAll("[data-a\
rea]")].filter(u=>u.offsetParent!==null||u===t),i=n.findLastIndex(u=>u.contains(document.activeElement)),a=n[i+(s.shiftKey?
-1:1)];if(!a)return;s.preventDefault();let c=a.querySelector('[tabindex="0"], textarea, a[href], button, select, input');
(a.matches("[tabindex]")?a:c)?.focus()}function B(s,t){t&&(s.preventDefault(),t())}function Ws(){if(!visualViewport)return;
let s=Math.max(0,innerHeight-visualViewport.height-visualViewport.offsetTop);document.documentElement.style.setProperty(
"--keyboard",`${s}px`)}function un(s,t){let{hash:e}=location;e&&!e.startsWith("#/translate")||history.replaceState(null,
"",`#/translate/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)}var gt=s=>s.normalize("NFD").replace(/\p{M}/gu,"").toLocaleLowerCase();function Ve(s,t){return s.includes(t)?0:s.some(e=>e.
startsWith(t))?1:s.some(e=>e.split(/[\s.]+/).some(o=>o.startsWith(t)))?2:s.some(e=>e.includes(t))?3:null}function Fe(s,t,e){
return s.map(o=>({one:o,near:t(o)})).filter(({near:o})=>o!==null).sort((o,n)=>Number(o.near)-Number(n.near)).slice(0,e).
map(({one:o})=>o)}function We(s,t,e){let o={ArrowDown:1,ArrowUp:-1}[s];return o&&e?(t+o+e)%e:null}var Nr=7,fe=null;async function me(){return fe||(document.head.append(d(l`<link rel="stylesheet" href="/names.css">`)),fe=
(await E("/api/tags")).tags),fe??[]}var qs=s=>fe?.find(t=>t.tag===s);function ge(s){let t=qs(s);return l`
    <bdi class="autonym" lang=${s} dir=${t?.rtl?"rtl":"ltr"} ${y({"--own":`"any-${s}"`})}>
      ${t?.autonym??s}
    </bdi>
    <span class="tag">${s}</span>`}function Rr(s,t){let e=gt(s.trim()),o=i=>Ve([i.tag,i.autonym,...Object.values(i.name)].
map(gt),e),n=(fe??[]).filter(i=>!t.has(i.tag));return Fe(n,o,Nr)}var Zt=class{constructor({choose:t,without:e,id:o="add-\
language"}){this.choose=t,this.without=e,this.id=o,this.at=0,this.shown=[],this.isOpen=!1,this.told="",this.element=d(l`<div class="picker"></div>`),
this.draw()}get input(){return this.element.querySelector("input")}look(){let{value:t}=this.input;this.shown=t.trim()?Rr(
t,this.without()):[],this.at=Math.min(this.at,Math.max(0,this.shown.length-1)),this.isOpen=this.shown.length>0,this.draw()}draw(){
let{id:t,shown:e,at:o,isOpen:n}=this;w(l`
        <input
          id=${t}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${String(n)}
          aria-controls="${t}-list"
          aria-activedescendant=${n?`${t}-${o}`:v}
          maxlength="40"
          placeholder=${r("add.placeholder")}
          aria-label=${r("add.placeholder")}
          data-focus=${t}
          @input=${()=>{this.at=0,this.told="",this.look()}}
          @blur=${()=>this.shut()}
          @keydown=${i=>this.pressed(i)}
        >
        <ul class="offers" id="${t}-list" role="listbox" aria-label=${r("languages")} ?hidden=${!n}>
          ${e.map((i,a)=>this.option(i,a))}
        </ul>
        <p class="hint" role="status">${this.told}</p>`,this.element)}option(t,e){return l`
      <li
        id="${this.id}-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @pointerdown=${o=>{o.preventDefault(),this.take(t.tag)}}
      >${ge(t.tag)}<span class="small soft">${t.name[O]}</span></li>`}shut(){this.isOpen=!1,this.draw()}take(t){this.input.
value="",this.told="",this.choose(t),this.look()}async other(){await me();let t=this.input.value,{meant:e}=await E(`/api\
/tags?word=${encodeURIComponent(t)}`);if(e&&!this.without().has(e)){this.take(e);return}this.told=r(e?"add.there":"add.u\
nknown",{word:t}),this.draw()}pressed(t){let e=We(t.key,this.at,this.shown.length);if(e!==null)this.at=e,this.isOpen=!0,
this.draw();else if(t.key==="Escape"&&this.isOpen)t.stopPropagation(),this.shut();else if(t.key==="Enter"&&this.input.value.
trim())this.entered();else return;t.preventDefault()}entered(){let t=this.isOpen?this.shown[this.at]:null;t?this.take(t.
tag):this.other()}};var m={get(s,t=null){try{return JSON.parse(localStorage.getItem(`leafletgen.${s}`)??"null")??t}catch{return t}},set(s,t){
try{localStorage.setItem(`leafletgen.${s}`,JSON.stringify(t))}catch{}}};var p={project:null,board:null,findings:null,only:null,language:"",output:null,version:{},lost:!1,drawn:null},Ks=new Set;
function z(s){return Ks.add(s),()=>{Ks.delete(s)}}function J(s){for(let t of[...Ks])t(s)}async function St(){p.project=await E(
"/api/project"),p.only=p.project.only??null;let s=p.project.languages.map(o=>o.tag),t=[p.only,p.language,m.get("language")].
find(o=>s.includes(o));p.language=t??s.find(o=>o!==p.project.source)??s[0]??"";let e=p.project.outputs.map(o=>o.name);p.
output=[p.output,m.get("output")].find(o=>e.includes(o))??e[0]??null}async function X(){p.only||(p.board=await E("/api/b\
oard"))}var S=s=>p.project.languages.find(t=>t.tag===s);function G(s){let t=S(s);if(!t)throw new Error(`no language ${s}`);
return t}var V=()=>p.project.languages.map(s=>s.tag),Mt=s=>p.project.outputs.find(t=>t.name===s);function F(s){let t=Mt(
s);if(!t)throw new Error(`no output ${s}`);return t}var tt=s=>p.board?.languages.find(t=>t.tag===s);function et(s){s&&(p.
language=s,m.set("language",s))}function Tt(s){s&&(p.output=s,m.set("output",s))}var Gs=s=>p.version[s]??0;function dn(s){
for(let t of s?.length?s:V())p.version[t]=Gs(t)+1}function qe(s,t){return s.kind!=="texts"||!s.languages?.length?!0:s.languages.
includes(t)||s.languages.includes(p.project.source)}function fn(){let s=new EventSource("/api/events"),{revision:t}=p.project;
s.onmessage=({data:e})=>{let o=JSON.parse(e),n=p.lost;n&&(p.lost=!1,J({type:"back"}));let i=n||t!==o.revision;o.revision&&
(t=o.revision),o.type==="hello"?Br(i):J(o)},s.onerror=()=>{p.lost||(p.lost=!0,J({type:"lost"}))}}function Br(s){s?J({type:"\
project",languages:[]}):(p.board?.pending||p.board?.checking)&&J({type:"board"})}function Ke(){let s=null,t="",e=new Zt({choose:a=>{s=a,t="",o.draw(),o.find('[data-focus="do-add"]').focus()},without:()=>new Set(
V())}),o=new C({name:"add-language",head:"add-head"},()=>[l`<h1 id="add-head">${r("add.head")}</h1>`,e.element,l`<p class="error" role="alert">${t}</p>`,
l`<div class="add-what">${s?Ir(s):Dr()}${n()}</div>`]),n=()=>l`
    <p class="row-of">
      <span class="fill"></span>
      <button class="button" type="button" @click=${()=>o.close()}>${r("cancel")}</button>
      <button
        class="button primary"
        type="button"
        data-focus="do-add"
        aria-disabled=${String(!s)}
        @click=${()=>s&&i(s)}
      >${r("add.do")}</button>
    </p>`,i=async a=>{try{await L("POST",`/api/languages?words=${O}`,{tag:a}),o.close(),await Promise.all([St(),X()]),et(
a),J({type:"reloaded",kind:"project"})}catch(c){t=q(c),o.draw()}};o.open(),e.input.focus(),me().then(()=>e.look())}var Dr=()=>l`<p class="small soft">${r(
"add.hint")}</p>`,Ir=s=>l`
  <p class="row-of chosen">${ge(s)}<span class="soft">${qs(s)?.name[O]??""}</span></p>
  <p class="small soft">${r("add.what",{file:`locales/${s}.yaml`})}</p>
  <p class="hint">${r("command")}<br><code>leafletgen add-language ${s}</code></p>`;var mn={ok:"M3 8.5l3.5 3.5L13 4.5","too-long":"M5 10.500H2V2.500h12v8h-3M8 6v8.500M5.500 12L8 14.500l2.500-2.500",missing:"\
M2.5 5V2.5H5M7 2.5h2M11 2.5h2.5V5M13.500 7v2M13.500 11v2.500H11M9 13.500H7M5 13.500H2.500V11M2.500 9V7",stale:"M12.500 1\
0.500A5 5 0 1 1 12.800 6M13 2.800V6.200H9.600",machine:"M4 4h8v8H4zM6.500 6.500h3v3h-3zM6 4V2M10 4V2M6 14v-2M10 14v-2M4 \
6H2M4 10H2M14 6h-2M14 10h-2",error:"M8 2.200L14.500 13.500H1.500zM8 6.500v3.200M8 11.300v.9",warning:"M8 1.800a6.200 6.2\
00 0 1 0 .01 0M8 4.800v4M8 10.500v.9",unsigned:"M2.500 13.500l.8-3L10.500 3.300l2.200 2.200L5.500 12.700zM9 14h5",draft:"\
M2.500 11.500l.8-3L9.500 2.300l2.200 2.200L5.500 10.700zM2.500 14h1M6 14h1M9.500 14h1M13 14h1",signed:"M1.500 11c2-6 4-8\
 4-5s-2 6 0 5 2-3 3-3 0 3 1.500 3 2-1.500 4-1.500",search:"M7 2.500a4.500 4.500 0 1 0 .01 0M10.500 10.500L14 14",print:"\
M4.500 6V2.500h7V6M4.500 11.500H2V6h12v5.500h-2.500M4.500 9.500h7v4h-7z",list:"M2 4h12M2 8h12M2 12h12",pictures:"M2.500 \
2.500h4.500v4.500H2.500zM9 2.500h4.500v4.500H9zM2.500 9h4.500v4.500H2.500zM9 9h4.500v4.500H9z",link:"M6.500 9.500l3-3M7 \
4.500l1.500-1.500a3 3 0 0 1 4.500 4.500L11.500 9M9 11.500l-1.500 1.500A3 3 0 0 1 3 8.500L4.500 7",moon:"M12.500 9.500A5.\
500 5.500 0 0 1 6.500 2.800 5.500 5.500 0 1 0 12.500 9.500z",sun:"M8 5a3 3 0 1 0 .01 0M8 1v1.500M8 13.500V15M1 8h1.500M1\
3.500 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",book:"M8 4C6.500 2.800 4.500 2.500 2 2.500v10c2.500 0 4.500.3 6 1.500 1.\
500-1.200 3.500-1.500 6-1.500v-10c-2.500 0-4.500.3-6 1.500zM8 4v10",lock:"M4 7h8v6.500H4zM5.500 7V5a2.500 2.500 0 0 1 5 \
0v2",up:"M8 13.500V3M4 7l4-4 4 4",menu:"M2 4h12M2 8h12M2 12h12",comment:"M2.500 3h11v7.500H8L5 13.500v-3H2.500z",file:"M\
4 2h5l3 3v9H4zM9 2v3h3"},f=s=>l`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${mn[s??""]??mn.warning} stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;var Z=s=>l`<span class="unseen">${s}</span>`,W=(s,t)=>l`<span class="badge ${s}">${f(s)}${t}</span>`;function Ge({kind:s,
count:t},e=!1){let o=r(`need.${s}`,{n:t});return e?l`
    <span class="badge ${s} short" title=${o}>
      ${f(s)}${s==="unsigned"?"":String(t)}${Z(o)}
    </span>`:W(s,o)}var Hr=["checked","translated","draft","machine","stale","missing"];function Ze(s){let t=Hr.filter(o=>s[o]),
e=t.map(o=>`${r(`state.${o}`)} ${s[o]}`).join(", ");return l`
    <span class="bar" role="img" aria-label=${e}>
      ${t.map(o=>l`<i class="s-${o}" ${y({"flex-grow":s[o]??0})}></i>`)}
    </span>`}function Yt(s,t,e=""){let o=Math.min(t,s)-15,n=i=>`${Math.max(0,Math.min(100,100*(i-o)/(100-o)))}%`;return l`
    <span class="size ${e}" role="img" aria-label=${r("size.said",{percent:s,floor:t})}>
      <i ${y({width:n(s)})}></i><b ${y({left:n(t)})}></b>
    </span>`}var b=s=>l`<kbd aria-hidden="true">${s}</kbd>`;function Zs(s){let t=S(s);return l`
    <bdi
      class="autonym"
      lang=${t?.lang??s}
      dir=${t?.rtl?"rtl":"ltr"}
      ${y({"--own":`"name-${s}"`})}
    >${t?.autonym??s}</bdi>`}var P=s=>[Zs(s),l`<span class="tag">${s}</span>`],$e=s=>P(s).map(t=>[t," "]),k=s=>S(s)?.name[O]??
s??"";function _(s){let t=Mt(s)?.paper??"",e=Ee(`output.${s}`)?r(`output.${s}`):s.charAt(0).toUpperCase()+s.slice(1);return e.
includes(t)?e:`${e} ${t}`.trim()}function Jt(s){let t=Mt(s)?.paper,e=p.project.outputs.filter(o=>o.paper===t);return t&&
e.length===1?t:_(s).replace(` ${t}`,"")}function M(s,t,e,o,{radio:n=!1,keys:i={}}={}){return l`
    <div class="segments" role=${n?"radiogroup":"group"} aria-label=${s}>
      ${t.map(([a,c])=>{let h=i[String(a)];return l`
          <button
            type="button"
            data-focus="${s}-${a}"
            role=${n?"radio":v}
            aria-checked=${n?String(a===e):v}
            aria-pressed=${n?v:String(a===e)}
            @click=${()=>o(a)}
          >${c}${h?b(h):null}</button>`})}
    </div>`}function $t(s,t,e,o){let n=o.map(a=>`"name-${a}"`).join(", "),i=a=>{let c=S(a);return l`
      <option value=${a} lang=${c?.lang??v} .selected=${H(a===t)}>
        ${`${c?.autonym??a}   ${a}`}
      </option>`};return l`
    <select
      class="language-pick"
      aria-label=${s}
      data-focus=${s}
      @change=${j(e)}
      ${y({"font-family":`${n}, var(--ui)`})}
    >${o.map(i)}</select>`}function gn(s){return l`
    <div class="segments readers" role="group" aria-label=${r("reader")}>
      ${Ys.map(([t,e])=>l`
          <button
            type="button"
            lang=${t}
            data-focus="reader-${t}"
            aria-pressed=${String(t===O)}
            @click=${()=>s(t)}
          >${e}</button>`)}
    </div>`}var Ys=[["en","EN"],["ja","日本語"]];var zr=[["anywhere",[[["g b"],"go"],[["/"],"find"],[["Ctrl K"],"goto"],[["?"],"help"],[["F6"],"area"],[["Esc"],"leave"]]],
["translate",[[["Ctrl ↵"],"done"],[["Alt ↓","Alt ↑"],"step"],[["{"],"facts"],[["Ctrl B"],"bold"],[["Ctrl S"],"save"],
[["Ctrl Z","Ctrl Y"],"undo"],[["F8"],"finding"]]],["page",[[["B","G","O"],"overlays"],[["D"],"distance"],[["1","0"],"siz\
es"],[["+","−"],"zoom"],[["L"],"second"],[["Z"],"box"],[["Tab"],"next"],[["↵"],"edit"],[["M","1–9"],"diagram"]]],[
"lists",[[["↑","↓"],"move"],[["Space"],"enlarge"],[["↵"],"open"],[["T","S","P"],"screens"],[["W"],"waive"],[["C"],
"comment"],[["O"],"file"]]]],Ur=()=>/Mac|iPhone|iPad/.test(navigator.platform),Vr=s=>Ur()?s.replace("Ctrl ","⌘ ").replace(
"Alt ","⌃⌥ "):s;function we(){if(document.querySelector("dialog.help"))return;let s=new C({name:"help",head:"help-he\
ad"},()=>[l`
      <div class="row-of">
        <h1 id="help-head">${r("keys")}</h1>
        <span class="hint">${r("keys.hint")}</span>
        <span class="fill"></span>
        <label class="row-of">
          <input
            type="checkbox"
            .checked=${m.get("letters",!0)}
            @change=${j((t,e)=>m.set("letters",e.checked))}
          >${r("keys.letters")}
        </label>
        <button class="button" type="button" autofocus @click=${()=>s.close()}>
          ${r("close")}${b("Esc")}
        </button>
      </div>`,l`
      <div class="keys">
        ${zr.map(([t,e])=>l`
            <section>
              <h2>${r(`keys.${t}`)}</h2>
              <dl>
                ${e.map(([o,n])=>l`
                    <dt>${o.map(i=>l`<kbd>${Vr(i)}</kbd>`)}</dt>
                    <dd>${r(`keys.${t}.${n}`)}</dd>`)}
              </dl>
            </section>`)}
      </div>`]);s.open()}function wn(s){let t=new Map;for(let e of s){let n=e.key&&e.output?JSON.stringify([e.code,e.language,e.key,e.message]):Symbol(),
i=t.get(n);i?Fr(i,e):t.set(n,{...e,outputs:e.output?[e.output]:null,others:[]})}return[...t.values()]}function Fr(s,{output:t,
file:e,line:o,column:n}){t&&!s.outputs?.includes(t)&&s.outputs?.push(t),![s,...s.others].some(a=>a.file===e&&a.line===o)&&
e&&s.others.push({file:e,line:o,column:n,message:""})}var Wr=s=>s.code==="source-suspect"?s.args.name??s.code:s.code,qr={
kind:Wr,language:s=>s.language??"",file:s=>s.file??""};function bn(s,t,e){let o=new Map;for(let i of s){let a=qr[t](i),c=o.
get(a)??[];i.code==="source-suspect"&&t==="kind"?c.unshift(i):c.push(i),o.set(a,c)}return[...o].map(([i,a])=>{let c=new Set(
a.map(h=>h.language).filter(h=>h&&h!==e)).size;return{name:i,rows:a,languages:c,spread:t==="kind"&&c>=5}}).toSorted((i,a)=>$n(
i)-$n(a))}function $n({spread:s,rows:t}){return s?0:t.some(e=>e.severity==="error")?1:2}var vn={vscode:["Visual Studio Code",(s,t,e)=>`vscode://file${s}:${t}:${e}`],codium:["VSCodium",(s,t,e)=>`vscodium://fil\
e${s}:${t}:${e}`],cursor:["Cursor",(s,t,e)=>`cursor://file${s}:${t}:${e}`],windsurf:["Windsurf",(s,t,e)=>`windsurf://fil\
e${s}:${t}:${e}`],zed:["Zed",(s,t,e)=>`zed://file${s}:${t}:${e}`],idea:["IntelliJ IDEA",(s,t,e)=>`idea://open?file=${s}&\
line=${t}&column=${e}`],pycharm:["PyCharm",(s,t,e)=>`pycharm://open?file=${s}&line=${t}&column=${e}`],textmate:["TextMat\
e, BBEdit",(s,t,e)=>`txmt://open?url=file://${s}&line=${t}&column=${e}`]},Dt=()=>!!p.project.folder;function wt({file:s,
line:t,column:e}){let o=vn[m.get("editor")];return o&&p.project.folder&&s?o[1](Kr(p.project.folder,s),t??1,e??1):null}function Kr(s,t){
let e=s.replaceAll("\\","/");return`${e.startsWith("/")?"":"/"}${e}/${t}`.split("/").map(encodeURIComponent).join("/").replace(
/^\/([A-Za-z])%3A/,"/$1:")}function Ye(s){let t=m.get("editor",""),e=()=>{m.set("editor",i.find("input:checked").value),
i.close(),s()},o=([a,c])=>l`
    <label class="check"><input type="radio" name="editor" value=${a} .checked=${a===t}>${c}</label>`,n=Object.entries(vn).
map(([a,[c]])=>[a,c]),i=new C({name:"editor",head:"editor-head"},()=>[l`<h1 id="editor-head">${r("editor.head")}</h1>`,l`<p class="soft">${r(
"editor.what")}</p>`,l`<fieldset>${[["",r("editor.none")],...n].map(o)}</fieldset>`,l`
      <div class="row-of">
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>i.close()}>${r("cancel")}${b("Esc")}</button>
        <button type="button" class="button primary" @click=${e}>${r("editor.do")}</button>
      </div>`]);i.open()}async function Je(s,t){try{let{lines:e}=await E(`/api/lines?file=${encodeURIComponent(t.file)}&line=${t.line}`),o=t.file.
startsWith("locales/")?S(t.language??p.project.source):null,n=y({"font-family":o?`var(--mono), "text-${o.tag}"`:null}),i=e.
map(([a,c])=>l`
        <div class="source-line">
          <span class="hint">${a}</span>
          <bdi dir="ltr" ${n}>${a===t.line?Gr(c,t):c}</bdi>
        </div>`);w(i,s)}catch{}}function Gr(s,{line:t,column:e=1,end_line:o,end_column:n=0}){let i=[...s],a=o===t&&n>e?n-
1:i.length,c=(h,u)=>i.slice(h,u).join("");return[c(0,e-1),l`<u>${c(e-1,a)}</u>`,c(a,i.length)]}function bt({file:s,line:t,
column:e}){let o=wt({file:s,line:t,column:e}),n=[s,t,e].filter(Boolean).join(":");return o?l`<a href=${o}>${n}</a>`:n}function Js(s,t,e="\
button"){return l`
    <button type="button" class=${e} data-focus="copy-place" @click=${async n=>{let i=n.currentTarget.firstElementChild;
await navigator.clipboard?.writeText(t),i&&(i.textContent=r("copied"))}}><span>${s}</span></button>`}var Qe=({file:s,line:t,
column:e})=>Js(r("copy-place"),`${s}:${t}:${e}`,"link small");function be(s,t=()=>{}){let e=()=>{let o=wt(s);o&&(location.
href=o)};wt(s)?e():Ye(()=>{t(),e()})}function Qt(s,t,e=!0){if(!(s.file&&Dt()))return null;let o=wt(s),n=[r("editor"),e?b(
"O"):null];return o?l`<a class="button" href=${o} data-focus="editor">${n}</a>`:l`
    <button type="button" class="button" data-focus="editor" @click=${()=>be(s,t)}>${n}</button>`}var Zr=3,yn=jt();function kn(){let s=t=>t.severity==="error"&&t.file&&!(t.output||t.language);return(p.findings??[]).filter(
s)}var xn=()=>p.project?.broken?kn()[0]?.file??"leaflet.yaml":null;function Xt(){let s=kn(),t=p.project.broken||s.length>
0;document.body.classList.toggle("is-broken",t),t||(yn=jt());let e=p.project.troubles??[];w(t?Jr(s):e.length?Yr(e):null,
nt("banner"))}var Yr=s=>l`
  <div class="trouble" role="alert">
    ${f("error")}
    <div>${s.map(t=>l`<p>${t}</p>`)}</div>
  </div>`;function Jr(s){let[t]=s;return l`
    <div class="trouble" role="alert">
      ${f("error")}
      <div>
        <p>
          <strong>${r("broken",{file:t?.file??"leaflet.yaml",time:yn})}</strong>
          ${" "}${r("broken.still")}
        </p>
        ${t?l`<div class="trouble-places">${s.slice(0,Zr).map(Xr)}</div>`:null}
      </div>
      ${t?Qr(t):null}
    </div>`}var Qr=s=>l`
  <div class="trouble-acts">${Qt(s,Xt,!1)}${Qe(s)}</div>`;function Xr(s){let t=d(l`<div class="mono"></div>`);return Je(
t,s),l`
    <div>
      <p><span class="mono">${bt(s)}</span>${"  "}${s.message}</p>
      ${t}
      ${s.hints.map(e=>l`<p class="soft">${e}</p>`)}
    </div>`}var ta=250,ea=["project","texts","broken"];async function ve(){p.only||p.project.missing||(p.findings=wn((await E(`/api/\
findings?words=${O}`)).diagnostics))}function Qs(){let s=p.project.languages.map(n=>n.tag).join(" "),t=document.getElementById(
"text-fonts");if(t?.dataset.tags===s)return;let e=`/fonts.css?of=${encodeURIComponent(s)}`,o=d(l`<link rel="stylesheet" id="text-fonts" href=${e} data-tags=${s}>`);
t?t.replaceWith(o):document.head.append(o)}function On(s){let t=!1,e=async()=>{t=!1,await X(),s(),J({type:"board-loaded"}),
!p.board?.pending&&(await ve(),s(),J({type:"findings-loaded"}))};z(o=>{["drawn","lost","back"].includes(o.type)?s():ea.includes(
o.type)?sa(o):o.type==="reloaded"?(Qs(),s()):o.type==="board"&&!t&&!p.only&&(t=!0,setTimeout(e,ta))})}async function sa(s){
s.type!=="broken"&&dn(s.type==="texts"?s.languages:null),await St(),await Promise.all([X(),ve()]),Xt(),J({...s,type:"rel\
oaded",kind:s.type})}var oa=9;async function na(s){return p.language?(await Q(p.language)).map(t=>({kind:"text",said:l`<b>${t.number}</b>${" "}<code>${t.
key}</code>`,words:[String(t.number),t.key,t.source,t.target??""].map(gt),act:()=>s("translate",p.language,t.key),more:l`<bdi class="cut small soft">${t.
source.replaceAll("**","")}</bdi>`})):[]}function ia({go:s,screens:t,screen:e,withLanguage:o,commands:n}){let i=o.includes(
e)?e:"translate";return[...t.map(a=>({kind:"screen",said:r(`tab.${a}`),words:[r(`tab.${a}`),a].map(gt),act:()=>o.includes(
a)&&p.language?s(a,p.language):s(a)})),...(p.only?[]:p.project.languages).map(({tag:a,autonym:c,name:h})=>({kind:"langua\
ge",said:P(a),words:[a,c,...Object.values(h)].map(gt),act:()=>s(i,a),more:l`<span class="small soft">${k(a)}</span>`})),
...n.map(([a,c,h])=>({kind:"command",said:a,words:[gt(a)],act:c,more:h?b(h):null}))]}var Xs=class{constructor(t){this.all=
ia(t),this.at=0,this.wanted="",this.dialog=new C({name:"palette",label:r("palette")},()=>this.view()),this.dialog.open(),
this.dialog.find("input").focus(),na(t.go).then(e=>{this.all=[...this.all,...e],this.dialog.draw()})}get shown(){let{wanted:t}=this,
e=o=>t?Ve(o.words,t):o.kind==="text"?null:0;return Fe(this.all,e,oa)}view(){let{shown:t}=this;return this.at=Math.max(0,
Math.min(this.at,t.length-1)),[l`<div class="row-of">${f("search")}${this.field(t.length)}${b("Esc")}</div>`,l`
        <ul id="palette-list" role="listbox" aria-label=${r("palette")} ?hidden=${!t.length}>
          ${t.map((e,o)=>this.option(e,o))}
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
        aria-activedescendant=${t?`palette-${this.at}`:v}
        aria-label=${r("palette")}
        placeholder=${r("palette.placeholder")}
        @input=${e=>{this.at=0,this.wanted=gt(e.target.value.trim()),this.dialog.draw()}}
        @keydown=${e=>this.pressed(e)}
      >`}option(t,e){let o=()=>{this.at!==e&&(this.at=e,this.dialog.draw())};return l`
      <li
        id="palette-${e}"
        role="option"
        aria-selected=${String(e===this.at)}
        @click=${()=>this.take(t)}
        @pointermove=${o}
      >
        <span class="kind small">${r(`palette.${t.kind}`)}</span><span class="said">${t.said}</span>${t.more}
      </li>`}take(t){this.dialog.close(),t.act()}pressed(t){let{shown:e}=this,o=We(t.key,this.at,e.length),n=e[this.at];
o!==null?(t.preventDefault(),this.at=o,this.dialog.draw()):t.key==="Enter"&&n&&!t.isComposing&&(t.preventDefault(),this.
take(n))}};function An(s){ze()||new Xs(s)}var no={};xt(no,{open:()=>Aa});var ra=/^(localhost|127\.0\.0\.1|\[::1\])$/,aa=30,la=s=>l`
  <p class="row-of">
    <input
      type="text"
      readonly
      .value=${s}
      aria-label=${r("share")}
      @focus=${t=>t.target.select()}
    >${Js(r("copy"),s)}
  </p>
  <p class="hint">${r("share.hint")}</p>
  ${ra.test(location.hostname)?ca():null}`,ca=()=>l`
  <p class="finding small">${f("warning")}<span>${r("share.local")}</span></p>`;function Sn(s){let t=new Date(Date.now()+
aa*864e5).toISOString().slice(0,10),e=null,o=async()=>{try{let i={language:s,edit:!0,until:n.find("#share-until").value||
null},a=await L("POST","/api/links",i);e=la(`${location.origin}/${a.fragment}`),n.draw(),n.find("[readonly]").focus()}catch(i){
e=l`<p class="error">${q(i)}</p>`,n.draw()}},n=new C({name:"share",head:"share-head"},()=>[l`<h1 id="share-head">${r("sh\
are.head",{language:k(s)})}${" "}${P(s)}</h1>`,l`<p class="soft">${r("share.what")}</p>`,l`
      <p class="row-of">
        <label for="share-until">${r("share.good")}</label>
        <input type="date" id="share-until" value=${t}>
        <button class="button primary" type="button" @click=${o}>${r("share.make")}</button>
      </p>`,l`<div aria-live="polite">${e}</div>`,l`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${()=>n.close()}>${r("close")}</button>
      </p>`]);n.open()}var It=(s,t,e,{width:o,height:n,looks:i=""}={})=>l`
  <img
    class="paper-picture ${i}"
    src="${ce(s,t)}?v=${Gs(s)}"
    alt=${e}
    loading=${o?"lazy":v}
    width=${o??v}
    height=${n??v}
  >`,Xe=(s,t)=>It(s,p.output??"",t),pa={unsigned:"proof",comment:"proof",error:"findings"};function Mn(s){let t=tt(p.language)??
p.board?.languages[0];if(!t)return l`<aside class="side inspector"></aside>`;let e=k(t.tag);return l`
    <aside class="side inspector" data-area="" aria-label=${e}>
      <div class="top${p.project.outputs.length>2?" is-two":""}">
        ${P(t.tag)}<span class="fill"></span>${ha(s)}
      </div>
      ${t.outputs[p.output??""]?ua(t.tag):l`<p class="hint">${r("drawing")}</p>`}
      <h2>${r(t.ready?"board.can":"board.before",{language:e})}</h2>
      <ul class="scroll">
        ${t.ready?da():t.needs.map(o=>fa(t,o))}
      </ul>
      <div class="acts">${ma(t)}</div>
    </aside>`}function ha(s){let{outputs:t}=p.project;if(t.length<2)return null;let e=t.map(({name:o})=>[o,Jt(o)]);return M(
r("output"),e,p.output??"",o=>{Tt(o),s()})}function ua(s){let t=r("page.name",{language:k(s),output:_(p.output??""),n:1});
return l`
    <button class="picture" type="button" aria-label=${r("enlarge")} @click=${to}>${Xe(s,t)}</button>`}var da=()=>l`<li class="ok">${f(
"ok")}${r("ready")}</li>`,fa=(s,{kind:t,count:e})=>l`
  <li>
    <span class=${t}>${f(t)}</span>
    <a href="#/${pa[t]??"translate"}/${s.tag}">${r(`before.${t}`,{n:e})}</a>
  </li>`,ma=({tag:s})=>l`
  <a class="button primary" href="#/translate/${s}">${r("tab.translate")}${b("T")}</a>
  <a class="button" href="#/sheet/${s}/${p.output}">${r("tab.sheet")}${b("S")}</a>
  <button class="button" type="button" data-focus="share" @click=${()=>Sn(s)}>
    ${f("link")}${r("share")}
  </button>`;function to(){let s=k(p.language),t=new C({name:"enlarged",label:s},()=>Xe(p.language,s));t.element.addEventListener(
"keydown",e=>B(e,e.key===" "?()=>t.close():null)),t.open()}var te=["too-long","missing","stale","error","machine","draft","comment","unsigned"],Tn=s=>Math.min(te.length,...s.needs.
map(t=>te.indexOf(t.kind)).filter(t=>t>=0)),_n=s=>s.toSorted((t,e)=>Number(t.ready)-Number(e.ready)||Tn(t)-Tn(e));function jn(s,t){
let e=s.needs.toSorted((n,i)=>te.indexOf(n.kind)-te.indexOf(i.kind)),o=Math.max(0,...Object.values(s.outputs).map(n=>n.warnings));
return o&&!(t&&e.length>3)&&e.push({kind:"warning",count:o}),e}var En=28;function Cn(s,t){let e=[[r("board.not-ready"),s.filter(o=>!o.ready)],[r("board.is-ready"),s.filter(o=>o.ready)]];
return l`
    <div class="grid" role="grid" aria-label=${r("languages")} data-area="" @keydown=${t.moved}>
      ${t.dense?wa():null}
      <div class="r heads" role="row">${ga().map((o,n,i)=>$a(o,n===i.length-1))}</div>
      <div class="flow" role="rowgroup">
        ${lt(e.filter(([,o])=>o.length),([o])=>o,([o,n])=>l`
            <div class="group" role="row"><span role="gridcell"><strong>${o}</strong>${` ${n.length}`}</span></div>
            ${lt(n,i=>i.tag,i=>ba(i,t))}`)}
      </div>
      ${s.length?null:l`<div role="row"><div class="empty" role="gridcell">${r("nothing")}</div></div>`}
    </div>`}var eo=()=>p.project.outputs.map(({name:s})=>s),ga=()=>[r("language"),r("texts"),...eo().map(_),r("needs"),r(
"signed")],$a=(s,t)=>l`<span role="columnheader" class=${t?"signed":""}>${s}</span>`;function wa(){let s=[r("language"),
r("texts"),...eo().map(Jt),r("needs")],t=l`<div class="r">${s.map(e=>l`<span>${e}</span>`)}</div>`;return l`<div class="pair-heads" aria-hidden="true">${t}${t}</div>`}
function ba(s,{dense:t,stop:e,pick:o,open:n}){let i=(s.texts.checked??0)+(s.texts.translated??0),a=l`<div class="small"><strong>${i}</strong>${`\
 / ${s.texts.total}`}</div>`;return l`
    <div
      class="r lang-row"
      role="row"
      tabindex=${s.tag===e?0:-1}
      aria-selected=${String(s.tag===p.language)}
      data-tag=${s.tag}
      data-focus="row-${s.tag}"
      @click=${()=>o(s.tag)}
      @dblclick=${()=>n(s.tag)}
    >
      <div class="who" role="rowheader"><div>${$e(s.tag)}</div><div class="small">${k(s.tag)}</div></div>
      <div role="gridcell">${t?null:a}${Ze(s.texts)}</div>
      ${eo().map(c=>l`<div class="out" role="gridcell">${ya(s,c,t)}</div>`)}
      <div class="needs" role="gridcell">${so(s)}</div>
      <div class="small soft signed" role="gridcell">${va(s)}</div>
    </div>`}function va({tag:s,signed:t,lapsed:e}){return t?`${t.by} · ${D(t.on)}`:e?l`<span class="stale">${r("lapsed",
{by:e.by,day:D(e.on)})}</span>`:s===p.project.source?r("source-text"):"–"}function ya(s,t,e){let o=s.outputs[t];if(!o)
return l`<span class="hint">…</span>`;let{width_pt:n,height_pt:i}=F(t),a=o.too_long>0,c={width:En,height:Math.round(En*
i/n)};return l`
    ${e?null:It(s.tag,t,"",c)}
    <div>
      ${a?ka(o.too_long,e):l`<strong>${`${o.percent} %`}</strong>`}
      ${e?null:Yt(o.percent,o.floor_percent,a?"over":"")}
    </div>`}function ka(s,t){let e=r("out.over",{n:s}),o=t?String(s):r("out.over.short",{n:s}),n=t||p.project.outputs.length>
2;return l`
    <strong class="too-long">
      ${f("too-long")}${n?[l`<span aria-hidden="true">${o}</span>`,Z(e)]:e}
    </strong>`}function so(s,t=!1){if(s.ready)return W("ok",r("ready"));let e=jn(s,t);return e.map((o,n)=>Ge(o,t||n>2||e.
length>3&&n>1))}var xa=24,Oa=14,N={filter:"all",find:"",view:m.get("view","list"),dense:m.get("dense"),card:m.get("card",180)};async function Aa(s,t,{
go:e}){let o=new oo(s,e);return o.draw(),{close:z(i=>{["board-loaded","reloaded","back"].includes(i.type)&&o.draw()}),pressed:(i,a)=>o.
pressed(i,a)}}var oo=class{constructor(t,e){this.go=e,this.root=d(l`<div class="columns board"></div>`),t.append(this.root)}get board(){
return p.board}get isDense(){return(N.dense??this.board.languages.length>=xa)&&N.view==="list"&&!K()}get rows(){let t=N.
find.trim().toLocaleLowerCase();return _n(this.board.languages).filter(e=>{let o=S(e.tag),n=[e.tag,o?.autonym??"",...Object.
values(o?.name??{})];return Ln(e,N.filter)&&(!t||n.some(i=>i.toLocaleLowerCase().includes(t)))})}draw(){let{root:t,rows:e}=this,
{outputs:o}=p.project,n=N.view==="pictures";t.classList.toggle("compact-list",this.isDense),t.style.setProperty("--outpu\
ts",String(o.length)),t.style.setProperty("--output",o.length>2?"94px":"118px"),t.style.gridTemplateColumns=n?"minmax(0,\
 1fr)":"",w(l`
        <section class="list">
          ${this.head()}${n?this.pictures(e):this.list(e)}
          <footer class="footbar legend">${n?ja():Ta()}</footer>
        </section>
        ${n?null:Mn(()=>this.draw())}`,t)}head(){let{languages:t}=this.board,e=this.board.counts.ready??0;return l`
      <header class="head" data-area="">
        <div>
          <h1>${r("board.ready",{n:e,all:t.length})}</h1>
          ${this.views()}${N.view==="pictures"?[this.outputs(),this.slider()]:null}
          ${p.project.editable?Ma():null}
          <button type="button" class="button primary" data-focus="build" @click=${()=>this.go("print")}>
            ${f("print")}${e?r("board.build",{n:e}):r("board.print")}
          </button>
        </div>
        ${N.view==="list"?l`<div>${this.filters()}<span class="fill"></span>${this.search()}</div>`:null}
      </header>`}views(){let t=a=>{N.view=a,m.set("view",a),this.draw()},e=a=>{N.dense=a==="compact",m.set("dense",N.dense),
this.draw()},o=[["list",[f("list"),r("view.list")]],["pictures",[f("pictures"),r("view.pictures")]]],n=[["roomy",r("room\
y")],["compact",r("compact")]],i=N.view==="list"&&this.board.languages.length>=Oa;return[M(r("view"),o,N.view,t),i?M(r("\
density"),n,this.isDense?"compact":"roomy",e):null]}outputs(){let t=p.project.outputs.map(({name:e})=>[e,_(e)]);return M(
r("output"),t,p.output??"",e=>{Tt(e),this.draw()})}slider(){let t=j(e=>{N.card=Number(e),m.set("card",N.card),this.draw()});
return l`
      <label class="row-of small">
        ${r("size")}
        <input type="range" min="120" max="260" .value=${H(String(N.card))} data-focus="slider" @input=${t}>
      </label>`}filters(){let{languages:t}=this.board,e=n=>t.filter(i=>Ln(i,n)).length,o=n=>{N.filter=n,this.draw()};return l`
      <div class="filters" role="group" aria-label=${r("filter")}>
        ${["all","ready",...te].filter(n=>n==="all"||e(n)).map(n=>l`
              <button
                type="button"
                data-focus="filter-${n}"
                aria-pressed=${String(N.filter===n)}
                @click=${()=>o(n)}
              >
                ${n==="all"?null:Pn(n)}${r(`filter.${n}`)}<strong>${e(n)}</strong>
              </button>`)}
      </div>`}search(){let t=j(e=>{N.find=e,this.draw()});return l`
      <label class="search">
        ${f("search")}
        <input
          type="search"
          placeholder=${r("find")}
          aria-label=${r("find.language")}
          data-focus="find"
          .value=${H(N.find)}
          @input=${t}
        >${b("/")}
      </label>`}stopOf(t){return t.some(e=>e.tag===p.language)?p.language:t[0]?.tag}list(t){return Cn(t,{dense:this.isDense,
stop:this.stopOf(t),pick:e=>this.pick(e),open:e=>this.go("translate",e),moved:e=>this.moved(e)})}pictures(t){let e=this.
stopOf(t),o=n=>{let i=n.outputs[p.output??""];return l`
        <div
          class="sheet-card"
          role="option"
          tabindex=${n.tag===e?0:-1}
          aria-selected=${String(n.tag===p.language)}
          data-tag=${n.tag}
          data-focus="card-${n.tag}"
          @click=${()=>this.pick(n.tag)}
          @dblclick=${()=>this.go("translate",n.tag)}
        >
          ${i?Xe(n.tag,""):null}
          <div class="line">${P(n.tag)}</div>
          <div class="line">
            ${so(n,!n.ready)}<span class="fill"></span><strong>${i?`${i.percent} %`:""}</strong>
          </div>
        </div>`};return l`
      <div
        class="sheet-cards"
        role="listbox"
        aria-label=${r("languages")}
        data-area=""
        @keydown=${n=>this.moved(n)}
        ${y({"--card":`${N.card}px`})}
      >${t.map(o)}</div>`}pick(t){et(t),this.draw()}moved(t){let e=t.currentTarget,o=[...e.querySelectorAll("[data-tag]")],
n=t.target,i=o.indexOf(n.closest("[data-tag]"));if(i<0)return;if(t.key==="Enter"&&n.dataset.tag){let{tag:h}=n.dataset;B(
t,()=>this.go("translate",h));return}let a=Sa(t.key,e,i,o.length);if(!a)return;t.preventDefault();let c=o[i+a];c?.dataset.
tag&&(this.pick(c.dataset.tag),c.focus())}pressed(t,e){let o=t.target instanceof Element&&t.target.closest("[data-tag]");
e==="t"?this.go("translate",p.language):e==="s"?this.go("sheet",p.language,...p.output?[p.output]:[]):e==="p"?this.go("p\
rint"):t.key===" "&&o&&B(t,to)}};function Ln(s,t){return t==="all"?!0:t==="ready"?s.ready:s.needs.some(e=>e.kind===t)}function Sa(s,t,e,o){
let n={Home:-e,End:o-1-e};if(s in n)return n[s];if(N.view==="list")return{ArrowDown:1,ArrowUp:-1}[s];let i=Math.max(1,getComputedStyle(
t).gridTemplateColumns.split(" ").length);return{ArrowDown:i,ArrowUp:-i,ArrowRight:1,ArrowLeft:-1}[s]}var Ma=()=>l`
  <button type="button" class="button" data-focus="add" @click=${Ke}>${r("add")}</button>`,Pn=s=>l`<span class=${s==="re\
ady"?"ok":s}>${f(s==="ready"?"ok":s)}</span>`,Ta=()=>l`
  <strong>${r("texts")}</strong>
  ${["checked","translated","machine","stale","missing"].map(s=>l`
      <span>
        <span class="bar"><i class="s-${s}" ${y({"flex-grow":1})}></i></span>${r(`state.${s}`)}
      </span>`)}
  <strong>${r("text-size")}</strong><span>${Yt(80,60)}${r("legend.size")}</span>`,_a=[["↑ ↓ ← →","move"],["Space",
"enlarge"],["Enter","keys.lists.open"],["T","tab.translate"],["P","tab.print"]],ja=()=>l`
  ${["too-long","missing","stale","machine","unsigned","ready"].map(s=>l`<span>${Pn(s)}${r(`filter.${s}`)}</span>`)}
  <span class="fill"></span>
  ${_a.map(([s="",t=""])=>l`<span>${b(s)}${r(t)}</span>`)}`;var lo={};xt(lo,{open:()=>Ua});var Nn=.5,st=([,s,,t])=>s+t,_t=s=>s.zone??s.holder,Ht=s=>s.key.split("/")[0]??"";function zt(s,t){let e=[...new Set(s.messages.
map(n=>t.get(n)??0).filter(Boolean))].sort((n,i)=>n-i),o=[];for(let n of e){let i=o.at(-1);i?.[1]===n-1?i[1]=n:o.push([n,
n])}return o.map(([n,i])=>n===i?n:`${n}–${i}`).join(", ")}function ee({messages:s}){let[t=""]=s;if(s.length===1)return t;
let e=s.map(i=>i.split(".")),o=t.split("."),n=0;for(;n<o.length&&e.every(i=>i[n]===o[n]);)n+=1;return n?o.slice(0,n).join(
"."):t}var Rn=(s,t)=>Math.max(...s.filter(e=>Ht(e)===t).map(e=>st(e.rect)));function vt(s,t){if(!s.over_chars)return 0;let e=st(
_t(s)),o=Rn(t.boxes,Ht(s));if(o<=e+Nn)return 0;let n=s.rect[3]/Math.max(1,s.lines);return Math.max(1,Math.min(s.lines,Math.
round((o-e)/n)))}function ts(s,t){let o=t.boxes.filter(i=>i.holder.join()===s.holder.join()).reduce((i,a)=>i+a.rect[3],0),
n=Math.min(s.holder[3],_t(s)[3]);return Math.min(999,Math.round(100*o/Math.max(1,n)))}function Bn(s){if(s.over_chars>0)return"\
is-over";let{percent:t}=s;return t&&t<=s.floor_percent+3&&t<100?"is-tight":"is-fine"}function Dn(s){let t=new Map;for(let e of s){
let o=Ht(e),n=t.get(o)??{zone:_t(e),over:!1};n.over||=e.over_chars>0,t.set(o,n)}return[...t].filter(([,e])=>e.over).map(
([e,{zone:o}])=>[o,Rn(s,e)]).filter(([e,o])=>o>st(e)+Nn)}function In(s,t,e){let o=vt(s,t);return[zt(s,e),ee(s),o?r("too-\
long.lines",{n:o}):Ea(s)].filter(Boolean).join(", ")}function Ea(s){return s.over_chars?r("row.too-long"):s.percent?`${s.
percent} %`:""}var Ca=new DOMParser,La=72/25.4,es=3*La,Pa=88;function ke(s){let t=Ca.parseFromString(s,"image/svg+xml").documentElement;
if(t.nodeName!=="svg")throw new Error("not a picture");return document.importNode(t,!0)}var Na=s=>ke(`<svg xmlns="http:/\
/www.w3.org/2000/svg">${s}</svg>`).firstElementChild;function io(s,t,e){[...s.querySelectorAll("[data-key]")].find(n=>n.
dataset.key===t)?.replaceWith(e)}function xe(s,t=""){let{style:e}=s;Object.assign(e,{display:"block",width:"100%",height:"\
100%",overflow:t})}async function Ra(s,t){return(await E(`/api/boxes/${encodeURIComponent(s)}/${encodeURIComponent(t)}`)).
pages}var ct=class{constructor({onpick:t=()=>{},numbers:e=new Map}={}){this.onpick=t,this.numbers=e,this.overlays=new Set,
this.lit=null,this.turn=0,this.tag="",this.output=null,this.number=1,this.page=null,this.changed=[],this.paper=d(l`<div class="paper" aria-hidden="true"></div>`),
this.shadow=this.paper.attachShadow({mode:"open"}),this.over=d(l`<div class="overlay on-paper"></div>`);let o=n=>this.move(
n);this.element=d(l`<div class="page" role="group" @keydown=${o}>${this.paper}${this.over}</div>`)}async show(t,e,o=1){this.
turn+=1;let n=this.turn,[i,a]=await Promise.all([zo(t,e,o),Ra(t,e)]);if(n!==this.turn)return;Object.assign(this,{tag:t,output:e,
number:o,page:a[o-1]}),this.place(ke(i));let c=r("page.name",{language:k(t),output:_(e),n:o});this.element.setAttribute(
"aria-label",c),this.draw()}place(t){xe(t);for(let e of t.querySelectorAll("a"))e.removeAttribute("href");this.shadow.replaceChildren(
t),this.page&&(this.element.style.aspectRatio=`${this.page.width} / ${this.page.height}`)}swap(t,e){let o=t.filter(i=>i.
page===this.number);this.changed=o.map(({key:i,svg:a})=>[i,Na(a)]);for(let[i,a]of this.changed)io(this.shadow,i,a);let n=new Map(
e.filter(i=>i.page===this.number).map(i=>[i.key,i]));n.size&&this.page&&(this.page.boxes=this.page.boxes.map(i=>n.get(i.
key)??i)),this.draw()}boxesOf(t){return this.page?.boxes.filter(e=>e.messages.includes(t))??[]}linesOver(t){let[e]=this.
boxesOf(t);return e&&this.page?vt(e,this.page):0}light(t){this.lit=t,this.draw()}get litBox(){return this.element.querySelector(
".is-lit")}setOverlays(t){this.overlays=new Set(t),this.draw()}draw(){let{page:t}=this;if(!t)return;let e=o=>this.overlays.
has(o);w([e("bleed")?this.bleed(t):null,this.overflows(t),t.boxes.map(o=>this.box(o,t)),e("order")?this.order(t):null],this.
over)}box(t,e){let o=this.lit!==null&&t.messages.includes(this.lit),n=this.overlays.has("boxes");return l`
      <button
        type="button"
        class="box ${Bn(t)}${o?" is-lit":""}${n?" is-shown":""}"
        data-box=${t.key}
        data-focus=${t.key}
        aria-label=${In(t,e,this.numbers)}
        @click=${()=>this.onpick(t)}
        ${ye(t.rect,e)}
      >
        ${n||o||t.over_chars>0?this.tab(t,e):null}${n?Ba(t,e):null}
      </button>`}tab(t,e){let o=vt(t,e),n=t.over_chars>0?l`<b>${o?` +${o}`:" !"}</b>`:null;return l`<span class="number">${zt(
t,this.numbers)}${n}</span>`}overflows(t){return Dn(t.boxes).map(([e,o])=>l`
        <div class="hatch" ${ye([e[0],st(e),e[2],o-st(e)],t)}></div>
        <div class="edge" ${ye(e,t)}></div>`)}bleed(t){let{width:e,height:o}=t,[n,i,a,c]=t.trim,h=[[0,0,e,i],[0,i+c,e,o-
i-c],[0,i,n,c],[n+a,i,e-n-a,c]];return[i>.1?h.map(u=>l`<div class="bleed" ${ye(u,t)}></div>`):null,l`<div class="safe" ${ye(
[n+es,i+es,a-2*es,c-2*es],t)}></div>`]}order({width:t,height:e,boxes:o}){let{rtl:n}=G(this.tag),i=t/46,a=o.map(({rect:[c,
h,u]})=>[n?c+u-i:c+i,h+i]);return l`
      <svg class="order" viewBox="0 0 ${t} ${e}" aria-hidden="true">
        <polyline points=${a.map(c=>c.join(",")).join(" ")}></polyline>
        ${a.map(([c,h],u)=>Bt`
            <g transform="translate(${c} ${h})">
              <circle r=${i}></circle>
              <text text-anchor="middle" y=${i*.36} font-size=${i}>${u+1}</text>
            </g>`)}
      </svg>`}move(t){let e={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(!e)return;let o=[...this.over.querySelectorAll(
".box")],n=o[o.indexOf(document.activeElement)+e];n&&(t.preventDefault(),n.focus())}};function ye([s,t,e,o],{width:n,height:i}){
let a=(c,h)=>`${100*c/h}%`;return y({left:a(s,n),top:a(t,i),width:a(e,n),height:a(o,i)})}function Ba(s,t){let e=s.over_chars<=
0&&s.percent&&s.percent<Pa;return l`
    <i class="full" ${y({height:`${Math.min(100,ts(s,t))}%`})}></i>
    ${e?l`<span class="small-text">${`Aa ${s.percent} %`}</span>`:null}`}var Hn={row:[[3,10],[12,10],[21,10]],triangle:[[4,4],[20,4],[12,16]],cycle:[[12,3],[21,10],[12,17],[3,10]],steps:[[3,17],
[10,12],[16,8],[22,3]],ladder:[[5,3],[19,3],[5,17],[19,17]],lanes:[[4,4],[12,9],[20,15]],grid:[[5,4],[19,4],[5,16],[19,16]]},
Vn=s=>s.map(t=>t.join(",")).join(" ");function Fn(s){let t=Hn[s]??Hn.row??[];return l`
    <svg viewBox="0 0 25 20" aria-hidden="true">
      <polyline points=${Vn(t)} fill="none" stroke="currentColor"></polyline>
      ${t.map(([e,o])=>Bt`<circle cx=${e} cy=${o} r="2.6" fill="currentColor"></circle>`)}
    </svg>`}var zn=new Map;function Da(s,t){let e=zn.get(s);if(e?.text===t)return e;let o=ke(t);xe(o,"visible");let n=d(
l`<div class="drawing" role="img"></div>`);n.attachShadow({mode:"open"}).append(o);let{width:i,height:a}=o.viewBox.baseVal,
c={text:t,frame:n,viewBox:o.getAttribute("viewBox")??"",ratio:`${i} / ${a}`};return zn.set(s,c),c}function Wn(s,t,{side:e,
arrow:o,grey:n,pick:i}){let{frame:a,viewBox:c,ratio:h}=Da(e,s.svg[t]??"");a.setAttribute("aria-label",s.alt?.[t]??s.name),
a.style.filter=n?"grayscale(1)":"none";let u=({number:$,points:g,badge:[,,x]})=>Bt`
    <polyline
      points=${Vn(g)}
      stroke-width=${2.4*x}
      class=${o===$?"is-lit":""}
      data-arrow=${$}
      @click=${()=>i($)}
    ></polyline>`;return l`
    <div class="drawing-room" ${y({"aspect-ratio":h})}>
      ${a}
      <svg class="ways" viewBox=${c} aria-hidden="true">${(s.ways?.[t]??[]).map(u)}</svg>
    </div>`}function qn(s,t,e,o){return l`
    <ol class="sentences" ${T(G(t),{face:!0})}>
      ${(s.steps?.[t]??[]).map((n,i)=>{let a=String(i+1);return l`
          <li class=${e===a?"is-lit":""}>
            <button
              type="button"
              class="bare"
              data-focus="step-${t}-${a}"
              aria-pressed=${String(e===a)}
              @click=${()=>o(a)}
            ><b>${a}</b><span>${n}</span></button>
          </li>`})}
    </ol>`}var Kn=(s,t)=>l`
  <div>
    <h2>${r("read-aloud",{language:k(t)})}</h2>
    <p class="small soft" ${T(G(t),{face:!0})}>${s.alt?.[t]??""}</p>
  </div>`;function Gn({id:s,pictogram:t,shape:e,mark:o,label:n,svg:i},a){let c=r(`shape.${e}`);return l`
    <li class="actor">
      <span class="sign" aria-hidden="true">${i?ke(i):null}</span>
      <span class="fill">
        ${n?l`<bdi ${T(a,{face:!0})}>${n}</bdi>`:null}
        <span class="small soft"><code>${s}</code>${t?` · ${t}`:""}</span>
      </span>
      <span class="small soft">${o?r("shape.reader",{shape:c}):c}</span>
    </li>`}function Zn({number:s,from:t,to:e,carries:o},n,i){let a=n===s;return l`
    <li class=${a?"is-picked":""}>
      <button
        type="button"
        class="bare"
        data-focus="arrow-${s}"
        aria-pressed=${String(a)}
        @click=${()=>i(s)}
      ><strong>${s}</strong>${" "}<code>${`${t} → ${e}`}</code></button>
      <span class="small soft">${o.length?r("carries",{what:o.join(", ")}):""}</span>
    </li>`}var Ia=["error","warning","advice"],Ha=({found:s,silent:t})=>!(s.length||t?.length),Un=s=>Math.min(Ha(s)?3:2,
s.silent?.length?1:3,...s.found.map(t=>Ia.indexOf(t.severity)));function Yn({checks:s,svg:t}){let e=s.toSorted((n,i)=>Un(
n)-Un(i)),o=Object.keys(t).length;return l`
    <div class="checks"><h2>${r("checks")}</h2><ul>${e.map(n=>za(n,o))}</ul></div>`}function za(s,t){if(s.silent?.length)
return ro(s,"warning",r("check.aloud.silent",{arrows:s.silent.join(", ")}));if(s.found.length)return s.found.map(({severity:n,
text:i,languages:a})=>ro(s,n,a.length<t?`${a.map(k).join(", ")}: ${i}`:i));let e=r(`check.${s.check}`,s.figures),{language:o}=s.
figures;return ro(s,"ok",o?r("check.of",{told:e,language:k(o)}):e)}var ro=({check:s},t,e)=>l`
  <li class="small" data-check=${s} data-verdict=${t}>
    <span class=${t}>${f(t==="advice"?"warning":t)}${Z(r(`verdict.${t}`))}</span>
    <span>${e}</span>
  </li>`;async function Ua(s,t){let e=new ao(s,t[0]??null);return await e.load(),{close:z(n=>{n.type==="reloaded"&&e.load()}),go:([
n])=>(n&&e.open(n),!0),pressed:(n,i)=>e.pressed(n,i)}}var ao=class{constructor(t,e){let{source:o}=p.project,n=V();this.name=
e,this.kind=null,this.left=o,this.right=n.find(i=>G(i).rtl)??n.find(i=>i!==o)??o,this.both=!0,this.grey=!1,this.arrow=null,
this.data=null,this.root=d(l`<div class="columns diagram"></div>`),t.append(this.root)}get sides(){return this.both?["le\
ft","right"]:["left"]}async load(){if(this.name??=p.project.diagrams?.[0]??null,!this.name){w(l`<p class="empty">${r("di\
agram.none")}</p>`,this.root);return}let t=new URLSearchParams({words:O,...this.kind?{kind:this.kind}:{}});for(let e of new Set(
this.sides.map(o=>this[o])))t.append("tag",e);this.data=await E(`/api/diagram/${encodeURIComponent(this.name)}?${t}`),this.
draw()}open(t){this.name=t,this.kind=null,this.load()}pick(t){this.arrow=this.arrow===t?null:t,this.draw()}draw(){let{data:t}=this;
t&&w(l`
        <aside class="side left" data-area="">${this.aside(t)}</aside>
        <section class="pictures">
          ${this.toolbar(t)}
          <div class="two-pictures">${this.sides.map(e=>this.picture(t,e))}</div>
          <footer class="read-aloud" tabindex="0" role="region" aria-label=${r("checks")}>
            ${this.sides.map(e=>Kn(t,this[e]))}${Yn(t)}
          </footer>
        </section>`,this.root)}aside(t){let e=t.diagrams.map(a=>[a,a]),o=a=>{location.hash=`#/diagram/${a}`},n={file:`di\
agrams/${t.name}.yaml`},i=t.kind!==t.own_kind;return l`
      ${t.diagrams.length>1?M(r("tab.diagram"),e,t.name,o):null}
      <h2>${r("arrangement")}</h2>
      ${this.kinds(t)}
      <p class="hint">${i?r("arrangement.tried",{kind:t.own_kind}):r("arrangement.hint")}</p>
      <h2>${r("actors")}</h2>
      <ul>${t.actors.map(a=>Gn(a,G(this.left)))}</ul>
      <h2>${r("arrows")}</h2>
      <ul>${t.arrows.map(a=>Zn(a,this.arrow,c=>this.pick(c)))}</ul>
      <div class="row-of foot">
        <code class="fill">${bt(n)}</code>${Qt(n,()=>this.draw())}
      </div>`}kinds(t){let e=o=>{this.kind=o,this.load()};return l`
      <div class="kinds" role="radiogroup" aria-label=${r("arrangement")}>
        ${t.kinds.map(o=>l`
            <button
              type="button"
              role="radio"
              aria-checked=${String(o===t.kind)}
              data-focus="kind-${o}"
              @click=${()=>e(o)}
            >${Fn(o)}<span>${o}</span></button>`)}
      </div>`}setBoth(t){this.both=t,this.load()}toolbar(t){let e=[[!0,r("directions.both")],[!1,r("directions.one")]],o=[
[!1,r("see.print")],[!0,r("see.grey")]],n=a=>{this.grey=a,this.draw()},i=a=>this.setBoth(a);return l`
      <div class="toolbar" data-area="">
        <strong class="fill">${t.name}</strong>
        ${M(r("directions"),e,this.both,i,{keys:{true:"M"}})}
        ${M(r("see"),o,this.grey,n)}
      </div>`}picture(t,e){let o=this[e],n=S(o),i=u=>this.pick(u),a=u=>{this[e]=u,this.load()},c=r(e==="left"?"language":
"language.second"),h=t.svg[o]?Wn(t,o,{side:e,arrow:this.arrow,grey:this.grey,pick:i}):l`<p class="hint">${r("diagram.unu\
sed")}</p>`;return l`
      <div class="one-picture">
        <div class="row-of">
          ${$t(c,o,a,V())}<span class="fill"></span>
          <span class="small soft">${r(n?.rtl?"rtl":"ltr")}</span>
        </div>
        <div class="diagram-paper">${h}${qn(t,o,this.arrow,i)}</div>
      </div>`}pressed(t,e){let{data:o}=this;o&&(e==="m"?B(t,()=>this.setBoth(!this.both)):e==="o"&&Dt()?be({file:`diagra\
ms/${o.name}.yaml`},()=>this.draw()):o.arrows.some(n=>n.number===e)&&this.pick(e))}};var go={};xt(go,{open:()=>Ya});var co=null;async function ss(){return co=p.only?{waivers:[],codes:{}}:await E(`/api/waivers?words=${O}`),co}var Ut=({code:s,
key:t})=>!!(t&&p.project.editable&&!p.only&&co?.codes?.[s]?.waivable);function os({code:s,key:t,language:e,message:o},n){
let i="",a=u=>{i=u,h.draw()},c=async u=>{u.preventDefault();let $=h.find("#waive-reason"),g=h.find('[name="waive-scope"]\
:checked').value==="all";if(!$.value.trim()){a(r("waive.needs-reason")),$.focus();return}try{let x={code:s,key:t,language:g?
null:e,reason:$.value.trim()};await L("POST",`/api/waivers?words=${O}`,x),h.close(),n()}catch(x){a(qt(x,r("comment.lost")))}},
h=new C({name:"waive",head:"waive-head"},()=>l`
      <form method="dialog" @submit=${c}>
        <h1 id="waive-head">${r("waive.head")}</h1>
        <p ${y({"font-family":e?`var(--ui), "text-${e}"`:null})}>
          ${o}${" "}<span class="tag">${s}</span>
        </p>
        <p class="soft small">${r("waive.what")}</p>
        <label for="waive-reason"><strong class="small">${r("waive.reason")}</strong></label>
        <input type="text" id="waive-reason" maxlength="300" required placeholder=${r("waive.example")} autofocus>
        <fieldset>
          <legend class="small">${r("waive.where")}</legend>
          ${Jn("one",r("waive.one",{language:k(e),key:t}),!0)}
          ${Jn("all",r("waive.every",{key:t}),!1)}
        </fieldset>
        <p class="error" role="alert">${i}</p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>h.close()}>${r("cancel")}${b("Esc")}</button>
          <button type="submit" class="button primary">${r("waive.do")}${b("↵")}</button>
        </div>
      </form>`);h.open()}var Jn=(s,t,e)=>l`
  <label class="check"><input type="radio" name="waive-scope" value=${s} ?checked=${e}>${t}</label>`,Qn=({code:s,key:t,language:e})=>L(
"DELETE",`/api/waivers?words=${O}`,{code:s,key:t,language:e});var Va=.04;function Fa(s,t,e){let[o,n,i,a]=s.rect,c=Math.min(t*.012,10),h=e?Math.max(st(s.rect),st(_t(s))):n+a,u=i+2*c,$=h-
n+2*c+(e?4:a*.15);return[o-c,n-c,u,Math.max(u*.12,$)]}var pt=class{constructor(){this.host=d(l`<div class="paper"></div>`),
this.shadow=this.host.attachShadow({mode:"open"}),this.marks=d(l`<div class="overlay on-paper"></div>`),this.element=d(l`<div class="crop" aria-hidden="true">${this.
host}${this.marks}</div>`),this.svg=null,this.of=null,this.zone=""}swap(t){if(this.svg)for(let[e,o]of t.changed)io(this.
shadow,e,o.cloneNode(!0))}near(t,[,e,,o]){let n=t.shadow.firstElementChild?.cloneNode(!0),i=(t.page?.height??0)*Va,a=new Map(
t.page?.boxes.map(h=>[Ht(h),_t(h)])),c=n.querySelectorAll(":scope > [data-key]");for(let h of c){let u=a.get(h.dataset.key??
"");u&&(u[1]>e+o+i||st(u)<e-i)&&h.remove()}return n}show(t,e){let[o]=t.boxesOf(e);if(this.element.hidden=!o,!(o&&t.page))
return;let n=vt(o,t.page)>0,i=Fa(o,t.page.width,n);this.copied(t,o).setAttribute("viewBox",i.join(" ")),this.element.style.
aspectRatio=`${i[2]} / ${i[3]}`,this.draw(o,i,n)}copied(t,e){let o=t.shadow.firstElementChild;return this.svg&&this.of===
o&&this.zone===Ht(e)?this.svg:(this.of=o,this.zone=Ht(e),this.svg=this.near(t,_t(e)),this.svg.setAttribute("preserveAspe\
ctRatio","xMidYMin slice"),xe(this.svg),this.shadow.replaceChildren(this.svg),this.svg)}draw(t,e,o){let n=([g,x,A,R])=>y(
{left:`${100*(g-e[0])/e[2]}%`,top:`${100*(x-e[1])/e[3]}%`,width:`${100*A/e[2]}%`,height:`${100*R/e[3]}%`}),[i,a,c,h]=t.rect,
u=st(_t(t)),$=Math.max(st(t.rect),u);w([o?l`<div class="hatch" ${n([i,u,c,$-u])}></div>`:null,l`<div class="edge${o?"":"\
 is-fine"}" ${n([i,a,c,o?Math.max(2,u-a):h])}></div>`],this.marks)}};var ns={error:"error",warning:"warning",advice:"unsigned"},Wa=["text-too-long","word-too-wide"],po=s=>Wa.includes(s.code)?
"too-long":ns[s.severity]??"warning",qa=s=>po(s)==="too-long"||s.severity==="advice"?po(s):s.severity,ho=s=>l`<span class=${qa(
s)}>${f(po(s))}</span>`;function uo({outputs:s,output:t}){let e=s??(t?[t]:[]);return e.length>1&&e.length===p.project.outputs.
length?r("outputs.all"):e.map(_).join(", ")}var fo=({language:s})=>y({"font-family":S(s)?`var(--ui), "text-${s}"`:null});
function Xn({name:s,rows:t,spread:e,languages:o},{grouping:n,title:i,reason:a}){let c=t.find(g=>g.code===s)??t[0],h=e?i:
a,u=l`
    <strong>${e?r("findings.spread",{n:o}):i}</strong><span class="tag">${s}</span>
    ${t.length>1?l`<span class="small soft">${r("findings.times",{n:t.length})}</span>`:null}`,$=n==="language"&&s?P(s):
l`<strong>${s||r("findings.project")}</strong>`;return l`
    <div class="group-head${e?" is-spread":""}">
      ${c?ho(c):null}${n==="kind"?u:$}
      ${h?l`<span class="small soft why">${h}</span>`:null}
    </div>`}function ti(s,{at:t,picked:e,pick:o,open:n}){let i=c=>{c.target.closest("a")||o()},a=s.output?l`<span class="hint">${s.
key?" · ":""}${uo(s)}</span>`:null;return l`
    <div
      class="finding-row"
      role="option"
      tabindex=${e?0:-1}
      aria-selected=${String(e)}
      data-at=${t}
      data-focus="finding-${t}"
      @click=${i}
      @dblclick=${n}
    >
      <span>${s.language&&S(s.language)?$e(s.language):""}</span>
      <span><code>${s.key??""}</code>${a}</span>
      <span ${fo(s)}>${s.message}</span>
      <code class="where">${Ka(s)}</code>
    </div>`}function Ka({file:s,line:t,column:e}){if(!s)return"";let o=`${s.split("/").at(-1)}:${t}:${e}`,n=wt({file:s,line:t,
column:e});return n?l`<a href=${n} tabindex="-1">${o}</a>`:o}function ei(s,t,e){let o=s.language&&S(s.language)?$e(s.language):
null,n=l`
    <button type="button" class="button small" data-focus="unwaive-${t}" @click=${e}>${r("waive.undo")}</button>`;return l`
    <li class="finding-row waived">
      <span>${o??s.language??r("waive.all")}</span><code>${s.key}</code>
      <span><span class="tag">${s.code}</span>${" "}<bdi dir="auto">${s.reason}</bdi></span>
      ${p.project.editable?n:null}
    </li>`}async function Ga(s,t,e){let o=new ct;for(let n=1;n<=F(t).pages;n+=1)if(await o.show(s,t,n),o.boxesOf(e).length)return o;
return null}var is=class{constructor({reasonOf:t,changed:e,waive:o}){this.reasonOf=t,this.changed=e,this.waive=o,this.shown=
{sign:"",picture:this.emptyPicture(),lines:d(l`<div></div>`)}}emptyPicture(){return d(l`<div class="finding-picture"></div>`)}parts(t){
let e=JSON.stringify([t,p.version]);if(this.shown.sign===e)return this.shown;let o={sign:e,picture:this.emptyPicture(),lines:d(
l`<div></div>`)};return this.shown=o,this.showBox(o.picture,t),t.file&&Je(o.lines,t),o}async showBox(t,e){let o=e.output??
p.output;if(!(e.key&&o&&tt(e.language)))return;let n=await Ga(e.language??"",o,e.key).catch(()=>null);if(!n)return;let i=new pt;
i.show(n,e.key),t.replaceChildren(i.element)}view(t){let{picture:e,lines:o}=this.parts(t),n=this.reasonOf(t.code);return l`
      <div class="row-of">
        ${ho(t)}<span class="tag">${t.code}</span>
        ${t.output?l`<span class="hint">${uo(t)}</span>`:null}
      </div>
      <h2 ${fo(t)}>${t.message}</h2>
      ${e}${t.file?this.place(t,o):null}
      ${t.hints.length?Za(t.hints):null}
      ${n?l`<h2>${r("why-matters")}</h2><p class="soft">${n}</p>`:null}
      <div class="acts">${this.acts(t)}</div>
      ${t.file&&wt({file:t.file})?this.otherEditor():null}`}place(t,e){let o=[...t.related,...t.others??[]];return l`
      <div class="where-box mono">
        <div class="row-of">${bt(t)}<span class="fill"></span>${Qe(t)}</div>
        ${e}
        ${o.map(n=>l`<span class="hint">${n.message}${" "}${bt(n)}</span>`)}
      </div>`}acts(t){let{language:e,key:o,file:n,line:i,column:a}=t,c=`#/translate/${encodeURIComponent(e??"")}/${encodeURIComponent(
o??"")}`,h=l`<a class="button primary" href=${c}>${r("findings.to-text")}${b("↵")}</a>`,u=l`
      <button type="button" class="button" data-focus="waive" @click=${()=>this.waive(t)}>
        ${r("waive")}${b("W")}
      </button>`;return l`
      ${o&&tt(e)?h:null}
      ${n?Qt({file:n,line:i,column:a},this.changed):null}${Ut(t)?u:null}`}otherEditor(){return l`
      <p class="small">
        <button type="button" class="link" data-focus="editor-other" @click=${()=>Ye(this.changed)}>${r("editor.other")}</button>
      </p>`}},Za=s=>l`
  <h2>${r("what-to-do")}</h2>
  <ol class="steps">${s.map(t=>l`<li>${t}</li>`)}</ol>`;async function Ya(s,t,{go:e}){let o=new mo(s,S(t[0])?.tag??null,e);return await o.load(),{close:z(i=>{["reloaded","findi\
ngs-loaded"].includes(i.type)&&o.load()}),go:([i])=>(o.language=S(i)?.tag??null,o.draw(),!0),pressed:(i,a)=>o.pressed(i,
a)}}var mo=class{constructor(t,e,o){this.go=o,this.language=e,this.filter="all",this.grouping=m.get("findings-group","ki\
nd"),this.at=0,this.flat=[],this.known={waivers:[],codes:{}},this.problem="",this.sign="",this.detail=new is({reasonOf:n=>this.
known.codes[n]?.reason,changed:()=>this.draw(),waive:n=>this.waive(n)}),this.list=d(l`<section class="list"></section>`),
this.side=d(l`<aside class="side inspector" data-area=""></aside>`),t.append(d(l`<div class="columns findings">${this.list}${this.
side}</div>`))}async load(){this.known=await ss();let t=JSON.stringify([p.findings,this.known.waivers,p.version]);t!==this.
sign&&(this.sign=t,this.draw())}get all(){return(p.findings??[]).filter(t=>!this.language||t.language===this.language)}get picked(){
return this.filter==="waived"?null:this.flat[this.at]??null}get groups(){let{filter:t,grouping:e}=this,o=this.all.filter(
n=>t==="all"||n.severity===t);return bn(o,e,p.project.source)}draw(){let{groups:t,filter:e}=this;this.flat=t.flatMap(({rows:a})=>a),
this.at=Math.min(this.at,Math.max(0,this.flat.length-1)),w([this.head(),e==="waived"?this.waived():this.findings(t)],this.
list);let{picked:o}=this,n=e==="waived"?l`<p class="soft">${r("findings.waived-what")}</p>`:null,i=this.problem?l`<p class="error" role="alert">${this.
problem}</p>`:null;w([i,o?this.detail.view(o):n],this.side)}head(){let{all:t}=this,e=t.filter(i=>i.severity==="error").length,
o={all:r("findings.n",{n:t.length}),stop:r("findings.stop",{n:e})},n=r("findings.rest",{n:t.length-e});return l`
      <header class="head" data-area="">
        <div>
          <h1 class="fill">${t.length?r("findings.head",{...o,rest:n}):r("findings.none")}</h1>
          ${this.language?this.everyButton(this.language):null}${this.groupings()}
        </div>
        <div>
          ${this.filters()}<span class="fill"></span>
          ${this.flat.length?l`<span class="hint wide-only row-of">${this.hints()}</span>`:null}
        </div>
      </header>`}everyButton(t){return l`
      <button type="button" class="button small" data-focus="every" @click=${()=>{this.language=null,this.draw()}}>${P(t)}${"\
 ×"}</button>`}groupings(){let e=["kind","language","file"].map(o=>[o,r(`group.${o}`)]);return M(r("group"),e,this.grouping,
o=>{this.grouping=o,m.set("findings-group",o),this.draw()})}filters(){let{all:t}=this,e=a=>t.filter(c=>c.severity===a).length,
o=["error","warning","advice"].filter(e),n=a=>{this.filter=a,this.draw()},i=(a,c)=>l`
      <button
        type="button"
        data-focus="filter-${a}"
        aria-pressed=${String(this.filter===a)}
        @click=${()=>n(a)}
      >
        ${ns[a]?l`<span class=${a==="advice"?"unsigned":a}>${f(ns[a])}</span>`:null}
        ${r(`findings.${a}`)}<strong>${c}</strong>
      </button>`;return l`
      <div class="filters" role="group" aria-label=${r("filter")}>
        ${i("all",t.length)}${o.map(a=>i(a,e(a)))}
        ${i("waived",this.known.waivers.length)}
      </div>`}hints(){let{picked:t}=this;return[["↑ ↓","move"],["Enter","findings.go"],...Dt()?[["O","findings.edito\
r"]]:[],...t&&Ut(t)?[["W","waive.short"]]:[]].map(([o="",n=""])=>[b(o),r(n)])}findings(t){if(!t.length){let e=this.all.length?
null:l`<p class="empty ok">${f("ok")}${" "}${r("findings.fine")}</p>`;return l`<div class="scroll fill rows" data-area="">${e}</div>`}
return l`
      <div
        class="scroll fill rows"
        role="listbox"
        aria-label=${r("tab.findings")}
        data-area=""
        @keydown=${e=>this.keyed(e)}
      >${t.map(e=>this.group(e))}</div>`}group(t){let{grouping:e,known:o}=this,n=e==="kind"&&o.codes[t.name]?.title||t.name,
i=a=>{let c=this.flat.indexOf(a);return ti(a,{at:c,picked:c===this.at,pick:()=>this.pick(c),open:()=>this.open(a)})};return l`
      <div role="group" aria-label=${n||r("findings.project")}>
        ${Xn(t,{grouping:e,title:n,reason:o.codes[t.name]?.reason})}${t.rows.map(i)}
      </div>`}waived(){let t=this.known.waivers;return l`
      <div class="scroll fill rows" data-area="">
        ${t.length?l`<ul>${t.map((e,o)=>ei(e,o,()=>this.takeBack(e)))}</ul>`:l`<p class="empty">${r("findings.waived-non\
e")}</p>`}
      </div>`}async takeBack(t){try{this.known.waivers=(await Qn(t)).waivers,this.problem=""}catch(e){this.problem=q(e)}
this.draw()}pick(t){this.at=t,this.draw(),this.list.querySelector(`[data-at="${t}"]`)?.focus()}open(t){t?.key&&tt(t.language)&&
this.go("translate",t.language??"",t.key)}waive(t){os(t,()=>this.load())}keyed(t){let e={ArrowDown:1,ArrowUp:-1}[t.key],
o=t.target.closest("a");e?B(t,()=>this.pick(Math.max(0,Math.min(this.flat.length-1,this.at+e)))):t.key==="Enter"&&!o&&B(
t,()=>this.open(this.picked))}pressed(t,e){let o=this.picked,n=o?.language??p.language,i=o?.output??p.output,a={t:()=>o?.
language&&o.key?this.open(o):this.go("translate",p.language),s:()=>this.go("sheet",n,...i?[i]:[]),p:()=>this.go("print"),
...this.actsOn(o)};B(t,a[e])}actsOn(t){if(!t)return{};let{file:e,line:o,column:n}=t;return{...e&&Dt()?{o:()=>be({file:e,
line:o,column:n},()=>this.draw())}:{},...Ut(t)?{w:()=>this.waive(t)}:{}}}};var wo={};xt(wo,{Print:()=>as,open:()=>cl});var si=({path:s})=>s.split("/").at(-1);function oi({files:s,diagnostics:t,failed:e,archives:o=[]}){let n=(t??[]).filter(
c=>c.severity==="error").length,i=new URLSearchParams(s.map(c=>["path",c.path.replace(/^output\//,"")])),a=l`<a class="button" href="/api/zip?${i}" download>${r(
"all-zip")}</a>`;return l`
    <div role="status">
      ${e?l`<p class="error">${e}</p>`:null}
      <p class="${s.length?"ok":"error"} row-of">
        ${f(s.length?"ok":"error")}${r("made",{n:s.length})}
      </p>
      ${n?Ja(n):null}
      ${o.length?l`<ul class="files">${o.map(Qa)}</ul>`:null}
      ${s.length?l`<ul class="scroll files">${s.map(Xa)}</ul>`:null}
      ${s.length>1?a:null}
    </div>`}var Ja=s=>l`
  <p class="error small">${r("made.errors",{n:s})}${" "}<a href="#/findings">${r("tab.findings")}</a></p>`,Qa=s=>l`
  <li><a href=${s.url} download>${si(s)}</a><span class="hint">${r("print.shop")}</span></li>`;function Xa(s){let t=S(s.
language)&&Mt(s.output);return l`
    <li>
      <a href=${s.url} download>${si(s)}</a>
      <span class="hint">${t?_(s.output):s.output}</span>
    </li>`}var tl={letter:"Letter",legal:"Legal",tabloid:"Tabloid","jis-b4":"B4 (JIS)","jis-b5":"B5 (JIS)"},rs=s=>tl[s]??s;function ni({
languages:s,outputs:t,final:e,draft:o,zip:n,paper:i,tile:a},c){let h=s.length===c.languages,u=c.designed&&t.length===c.outputs;
return["leafletgen build",...e?["--final"]:[],...o?["--draft"]:[],...n?["--zip"]:[],...i?[`--paper ${i}`]:[],...a?[`--ti\
le ${a}`]:[],...h?[]:s.map($=>`-l ${$}`),...u?[]:t.map($=>`-o ${$}`)].join(" ")}function ii(s,t,e,o){return e?s.every(n=>n===
t)?e.sheets+1:null:s.reduce((n,i)=>n+o(i),0)}function $o(s){return s.slice(1).map(([t,e],o)=>{let n=s[o]??[0,0],i=Math.max(
t,Math.min(...n)),a=Math.min(e,Math.max(...n));return[Math.min(i,a),Math.abs(a-i)]})}var el=["A2","A3","A4","A5","letter","legal","tabloid","jis-b4","jis-b5"],ri=9999;function ai(s){let t=({name:e,profile:o,
pages:n,fixed:i})=>{let a=i&&s.way!=="designed",c=r("output.what",{profile:r(`profile.${o}`),n});return l`
      <label class="check">
        <input
          type="checkbox"
          .checked=${H(s.outputs.has(e)&&!a)}
          ?disabled=${a}
          data-focus="out-${e}"
          @change=${()=>s.toggle(s.outputs,e)}
        >${_(e)}<span class="hint">${a?r("print.fixed"):c}</span>
      </label>`};return l`<fieldset><legend>${r("outputs")}</legend>${p.project.outputs.map(t)}</fieldset>`}function li(s){
let t=[["designed",r("paper.designed")],["tile",r("paper.tile")],["paper",r("paper.other")]],e=n=>s.change({way:n}),o=j(
n=>{s.copies=Math.max(1,Math.min(ri,Number.parseInt(n,10)||1)),s.draw()});return l`
    <fieldset class="paper-choice">
      <legend>${r("paper")}</legend>
      ${M(r("paper"),t,s.way,e,{radio:!0})}
      ${s.way==="designed"?null:sl(s)}
      <label class="check">
        ${r("copies")}<span class="fill"></span>
        <input type="number" min="1" max=${ri} value="1" data-focus="copies" @input=${o}>
      </label>
      ${s.shop?ol(s):null}
    </fieldset>`}function sl(s){let t=j(o=>{m.set("paper",o),s.change({paper:o})}),e=o=>l`
    <option value=${o} .selected=${H(o===s.paper)}>${rs(o)}</option>`;return l`
    <div class="row-of">
      <select aria-label=${r("paper")} data-focus="paper" @change=${t}>${el.map(e)}</select>
      <span class="hint">${r(`paper.${s.way}.what`)}</span>
    </div>`}var ol=s=>l`
  <label class="check">
    <input
      type="checkbox"
      .checked=${H(s.zip)}
      data-focus="zip"
      @change=${()=>s.change({zip:!s.zip})}
    >${r("print.zip")}
  </label>`;function ci(s){let{languages:t}=s,e=n=>s.change({chosen:new Set(n.map(i=>i.tag))}),o=(n,i,a)=>l`
    <button type="button" class="button small" data-focus=${n} @click=${()=>e(a)}>${i}</button>`;return l`
    <fieldset>
      <legend>${r("languages")}</legend>
      <p class="row-of">
        ${o("pick-all",r("pick.all"),t)}
        ${o("pick-ready",r("pick.ready"),t.filter(n=>n.ready))}
      </p>
      ${t.map(n=>nl(s,n))}
    </fieldset>`}function nl(s,t){let{kind:e="error",count:o=0}=t.needs[0]??{},n=t.ready?"ok":e;return l`
    <label class="check">
      <input
        type="checkbox"
        .checked=${H(s.chosen.has(t.tag))}
        data-focus="lang-${t.tag}"
        @change=${()=>s.toggle(s.chosen,t.tag)}
      >${P(t.tag)}<span class="small soft">${k(t.tag)}</span><span class="fill"></span>
      <span class=${n} title=${t.ready?r("ready"):r(`need.${e}`,{n:o})}>${f(n)}</span>
    </label>`}function hi(s){let{stopped:t,chosen:e}=s;return t.length?l`
    <h2 id="refuses-head">${r("refuses",{n:t.length,all:e.size})}</h2>
    <p class="small soft">${r("refuses.what")}</p>
    <ul class="scroll refused">${t.map(o=>il(o,s.refused[o]??[]))}</ul>
    <div role="radiogroup" aria-label=${r("refuses.choice")}>
      ${pi(s,!0,r("leave-out"))}${pi(s,!1,r("with-band"))}
    </div>`:l`<h2 id="refuses-head">${r("refuses.none")}</h2><ul class="scroll refused"></ul>`}function il(s,t){let e=tt(
s)?.needs??[],o=l`<div class="row-of wraps">${e.map(n=>Ge(n))}</div>`;return l`
    <li>
      <div class="row-of">
        ${P(s)}<span class="fill"></span><a href="#/${rl(s)}/${s}">${r("mend")}</a>
      </div>
      ${e.length?o:t.map(n=>l`<p class="hint">${n}</p>`)}
    </li>`}var rl=s=>tt(s)?.needs.some(t=>t.kind!=="unsigned")?"translate":"proof",pi=(s,t,e)=>l`
  <label class="check">
    <input
      type="radio"
      name="final"
      .checked=${H(s.final===t)}
      data-focus="final-${t}"
      @change=${()=>s.change({final:t})}
    >${e}
  </label>`;function ui(s){let{printed:t,picture:e}=s,o=t.map(a=>[a,_(a)]),n=a=>s.change({shown:a}),i=a=>s.change({looked:a});return l`
    <div class="toolbar" data-area="">
      ${$t(r("language"),s.shown,n,V())}
      ${t.length>1?M(r("output"),o,e??"",i):null}
      <span class="fill"></span><span class="small soft" role="status">${al(s)}</span>
    </div>`}function al({cut:s,way:t,paper:e}){let o=rs(e);return s?.sheets?r("tiles.said",{n:s.sheets,paper:o,across:s.
columns.length,down:s.rows.length}):s?r("tiles.none",{paper:o}):t==="paper"?r("paper.anew",{paper:o}):""}function di({picture:s,
shown:t,cut:e}){if(!s)return null;let{width_pt:o,height_pt:n}=F(s),i=r("page.name",{language:k(t),output:_(s),n:1});return l`
    <div class="cut-up" ${y({"aspect-ratio":`${o} / ${n}`})}>
      ${It(t,s,i)}${e?.sheets?ll(e):null}
    </div>`}var se=s=>`${100*s}%`;function ll({columns:s,rows:t}){let e=([i,a])=>l`
    <i class="glue" ${y({left:se(i),width:se(a),top:"-1.5%",bottom:"-1.5%"})}></i>`,o=([i,a])=>l`
    <i class="glue lying" ${y({top:se(i),height:se(a),left:"-2%",right:"-2%"})}></i>`,n=(i,a)=>{let c={left:se(Math.min(
...s[a]??[0])),top:se(t[i]?.[0]??0)};return l`<b class="tile-number" ${y(c)}>${i*s.length+a+1}</b>`};return[$o(s).map(e),
$o(t).map(o),t.map((i,a)=>s.map((c,h)=>n(a,h)))]}async function cl(s){let t=new as(s);return await t.load(),{close:z(o=>{(o.type==="reloaded"||o.type==="board-loaded")&&
t.load()})}}var as=class{constructor(t){let e=this.languages.filter(o=>o.ready).map(o=>o.tag);this.outputs=new Set(p.project.
outputs.map(o=>o.name)),this.chosen=new Set(e.length?e:this.languages.map(o=>o.tag)),this.final=null,this.way="designed",
this.paper=m.get("paper","A4"),this.zip=!1,this.copies=1,this.shown=this.chosen.has(p.language)?p.language:[...this.chosen][0]??
p.language,this.looked=null,this.cut=null,this.refused={},this.result=null,this.building=!1,this.root=d(l`<div class="columns print"></div>`),
t.append(this.root)}get languages(){return p.board.languages}async load(){this.refused=(await E(`/api/final?words=${O}`)).
refused,this.final??=[...this.chosen].some(t=>!this.refused[t]),await this.cutUp(),this.draw()}get allTags(){return this.
languages.map(t=>t.tag)}get tags(){return this.allTags.filter(t=>this.chosen.has(t)&&!(this.final&&this.refused[t]))}get stopped(){
return this.allTags.filter(t=>this.chosen.has(t)&&this.refused[t])}get printed(){return p.project.outputs.filter(e=>this.
way==="designed"||!e.fixed).map(e=>e.name).filter(e=>this.outputs.has(e))}get picture(){let{printed:t,looked:e}=this;return e&&
t.includes(e)?e:t[0]??null}get shop(){return this.way==="designed"&&this.printed.some(t=>F(t).shop)}async cutUp(){let t=this.
picture;if(this.way!=="tile"||!t){this.cut=null;return}let e=`/api/tiles/${encodeURIComponent(this.shown)}/${encodeURIComponent(
t)}`;this.cut=await E(`${e}?tile=${this.paper}`)}async change(t){Object.assign(this,t),this.result=null,await this.cutUp(),
this.draw()}toggle(t,e){t.delete(e)||t.add(e),this.change({})}draw(){w(l`
        <aside class="side left" aria-labelledby="print-head" data-area="">
          <h1 id="print-head">${r("tab.print")}</h1>
          ${ai(this)}${li(this)}${ci(this)}
        </aside>
        <section class="middle">${ui(this)}<div class="print-picture">${di(this)}</div></section>
        <aside class="side inspector" aria-labelledby="refuses-head" data-area="">
          ${hi(this)}
          <div class="build">${this.result?oi(this.result):this.summary()}${this.button()}${this.command()}</div>
        </aside>`,this.root)}summary(){let{tags:t,printed:e,copies:o}=this,n=ii(e,this.picture,this.cut,a=>F(a).pages),i=[
[r("pdfs"),t.length*e.length],[r("pages-in-all"),t.length*(n??0)*o]];return l`
      <dl class="summary small">
        ${i.filter(([,a])=>a).map(([a,c])=>l`<dt>${a}</dt><dd>${c}</dd>`)}
      </dl>`}button(){let t=this.tags.length*this.printed.length,e=t?r("build-n",{n:t}):r("build-none"),o=t>0&&!this.building;
return l`
      <button
        type="button"
        class="button large primary"
        data-focus="build"
        aria-disabled=${String(!o)}
        @click=${()=>o&&this.build()}
      >${f("print")}${this.building?r("building"):e}</button>`}command(){if(!(this.tags.length&&this.printed.length))return null;
let t={languages:this.languages.length,outputs:p.project.outputs.length},e=ni(this.asked,{...t,designed:this.way==="desi\
gned"});return l`<p class="hint">${r("command")}<br><code>${e}</code></p>`}get asked(){return{languages:this.tags,outputs:this.
printed,final:!!this.final,draft:!this.final&&this.stopped.length>0,zip:this.zip&&this.shop,paper:this.way==="paper"?this.
paper:"",tile:this.way==="tile"?this.paper:""}}async build(){this.building=!0,this.result=null,this.draw();try{this.result=
await L("POST",`/api/build?words=${O}`,this.asked)}catch(t){this.result={files:[],diagnostics:[],failed:q(t)}}this.building=
!1,this.draw()}};var ko={};xt(ko,{open:()=>Al});var Oe=class{constructor(t,e){this.name=`read.${t}.${e}`,this.read=new Set(m.get(this.name,[]))}has({key:t,fingerprint:e}){
return this.read.has(`${t} ${e}`)}toggle({key:t,fingerprint:e}){let o=`${t} ${e}`;this.read.delete(o)||this.read.add(o),
m.set(this.name,[...this.read])}};function fi(s,t){let e=new Map,o="";for(let{key:n,boxes:i}of s){let a=i.find(h=>h.output===
t)??i[0],c=a?`${a.output} ${a.page} ${a.key}`:"";a&&c!==o&&e.set(n,a),o=c}return e}var ls=()=>m.get("name")?null:l`
      <input
        type="text"
        class="by-field"
        maxlength="60"
        placeholder=${r("comment.name")}
        aria-label=${r("comment.name")}
        autocomplete="name"
        @change=${j(s=>m.set("name",s.trim()))}
      >`;var it=crypto.getRandomValues(new Uint32Array(2)).join("-");var pl=1e3,Ae=new Map,oe=class{constructor(t,e,o){this.tag=t,this.name=e.key,this.changed=o,this.id=`${t} ${e.key}`,this.
said=e.comments,this.problem="",this.busy=!1,this.asked=Ae.has(this.id),this.element=d(l`
      <div class="remarks" @keydown=${n=>this.pressed(n)}></div>`),this.draw()}get area(){return this.element.querySelector(
".remark-area")}draw(){let{talks:t}=p.project;w(l`
        <div class="remarks-list">${lt(this.said,e=>e.mark,e=>this.one(e))}</div>
        ${t?l`
              <button
                type="button"
                class="link plain small"
                ?hidden=${this.asked}
                data-focus="comment-${this.name}"
                @click=${()=>this.open()}
              >${r("comment")}${b("C")}</button>`:null}
        <div class="remark-form" ?hidden=${!this.asked}>${t&&this.asked?this.form():null}</div>
        <p class="error small" role="alert">${this.problem}</p>`,this.element)}form(){let t=Ae.get(this.id)??"";return l`
      <div class="grown" data-text=${t}>
        <textarea
          class="remark-area"
          rows="1"
          maxlength=${pl}
          placeholder=${r("comment.say")}
          aria-label=${r("comment.on",{key:this.name})}
          data-focus="remark-${this.name}"
          dir="auto"
          .value=${H(t)}
          @input=${j(e=>this.typed(e))}
        ></textarea>
      </div>
      <div class="row-of">
        ${ls()}
        <span class="fill"></span>
        <button type="button" class="button small" @click=${()=>this.post()}>
          ${r("comment.add")}${b("Ctrl ↵")}
        </button>
      </div>`}typed(t){t?Ae.set(this.id,t):Ae.delete(this.id);let e=this.element.querySelector(".grown");e.dataset.text=
t}open(){p.project.talks&&(this.asked=!0,this.draw(),this.area?.focus())}update({comments:t=[]}){this.said=t,this.draw()}leave(){
this.area?.blur(),this.draw(),this.element.querySelector(".link.plain")?.focus()}one(t){return l`
      <div class="remark${t.open?"":" is-settled"}">
        <p class="small">
          <strong>${t.by||r("comment.nobody")}</strong>
          ${t.on?l`<span class="hint">${` ${D(t.on)}`}</span>`:null}${" "}
          <bdi dir="auto">${t.text}</bdi>
        </p>
        <p class="small row-of">
          ${t.open?l`<span class="comment row-of">${f("comment")}${r("comment.open")}</span>`:l`<span class="ok row-of">${f(
"ok")}${r("comment.settled")}</span>`}
          ${p.project.talks?this.acts(t):null}
        </p>
      </div>`}acts(t){let e=l`
      <button type="button" class="link" @click=${()=>this.open()}>${r("comment.answer")}</button>`;return l`
      ${t.open?e:null}
      <button type="button" class="link" data-focus="settle-${t.mark}" @click=${()=>this.settle(t)}>
        ${r(t.open?"comment.settle":"comment.again")}
      </button>`}path(...t){return`/api/comments/${[this.tag,this.name,...t].map(encodeURIComponent).join("/")}`}async post(){
let t=this.area?.value.trim();if(!t||this.busy){this.area?.focus();return}await this.ask("POST",this.path(),{text:t})&&(Ae.
delete(this.id),this.asked=!1,this.leave())}settle(t){return this.ask("PUT",this.path(t.mark),{open:!t.open})}async ask(t,e,o){
this.busy=!0;try{let{comments:n}=await L(t,e,{...o,by:m.get("name",""),client:it});return this.problem="",this.update({comments:n}),
this.changed(n),!0}catch(n){return this.problem=qt(n,r("comment.lost")),this.draw(),!1}finally{this.busy=!1}}pressed(t){
if(!(t.target!==this.area||t.isComposing)){if(t.key==="Enter"&&Y(t))this.post();else if(t.key==="Escape")this.asked=!!this.
area?.value,this.leave();else return;t.preventDefault(),t.stopPropagation()}}};var hl=new Intl.Segmenter(void 0,{granularity:"word"}),mi=s=>[...hl.segment(s)].map(t=>t.segment);function ul(s,t){let e=Array.
from({length:s.length+1},()=>new Uint16Array(t.length+1)),o=(n,i)=>e[n]?.[i]??0;for(let n=s.length-1;n>=0;n-=1){let i=e[n];
for(let a=t.length-1;a>=0;a-=1)i[a]=s[n]===t[a]?o(n+1,a+1)+1:Math.max(o(n+1,a),o(n,a+1))}return o}function bo(s,t){let[e,
o]=[mi(s),mi(t)],n=ul(e,o),i=[],a=(u,$="")=>{let g=i.at(-1);g?.[0]===u?g[1]+=$:$&&i.push([u,$])},[c,h]=[0,0];for(;c<e.length&&
h<o.length;)e[c]===o[h]?(a("same",e[c]),c+=1,h+=1):n(c+1,h)>=n(c,h+1)?a("gone",e[c++]):a("new",o[h++]);return a("gone",e.
slice(c).join("")),a("new",o.slice(h).join("")),i}function gi(s,t){let e=bo(s,t).filter(([o])=>o!=="new");return e.some(
([o])=>o==="gone")?e.map(([o,n],i)=>[o,o==="gone"?n:dl(n,i===0,i===e.length-1)]):null}function dl(s,t,e){return s.length<
40?s:t?`… ${s.slice(-24)}`:e?`${s.slice(0,24)} …`:`${s.slice(0,18)} … ${s.slice(-18)}`}var ne=s=>s.replaceAll("**","");function rt(s,t){return s.split(/(\{[^{}\s]+\}|\*\*)/).map(e=>{if(e==="**")return l`<span class="stars">${e}</span>`;
let o=e.slice(1,-1);return!/^\{.+\}$/.test(e)||!(o in t)?e:l`<span class="fact"><b>${e}</b>${" "}<span>${t[o]}</span></span>`})}
var ie=(s,t,e={})=>bo(s,t).filter(([o])=>o!=="gone").map(([o,n])=>{let i=rt(n,e);return o==="new"&&n.trim()?l`<ins>${Z(r(
"added"))}${i}</ins>`:i});function cs(s,t){let e=gi(s,t);return e?e.map(([o,n])=>o==="gone"&&n.trim()?l`<del>${Z(r("remo\
ved"))}${n}</del>`:n):null}var fl=1500,ml=150,gl="button, a, textarea, input, label",Se=class{constructor(t){this.tag=t,this.known=new Map}of({output:t,
page:e}){let o=`${t} ${e}`,n=this.known.get(o);if(n)return n;let i=new ct,a=i.show(this.tag,t,e).then(()=>i);return this.
known.set(o,a),a}},ps=class{constructor(t,{language:e,source:o},n){this.record=t,this.language=e,this.source=o,this.acts=
n,this.back=t.back,this.saved=t.back,this.problem="",this.resting=void 0,this.crop=null,this.shown=null,this.comments=new oe(
e.tag,t,a=>n.commented(this.record,a));let i=a=>{a.target.closest(gl)||this.box.focus({preventScroll:!0})};this.element=
d(l`<div class="proof-row" role="group" data-key=${t.key} @click=${i}></div>`),this.draw()}get box(){return this.element.
querySelector("[data-tick]")}update(t){this.record=t,this.back===this.saved&&(this.back=t.back),this.saved=t.back,this.comments.
update(t),this.draw()}draw(){let{record:t,language:e,source:o}=this,{facts:n}=p.project,i=r("row.name",{n:t.number,state:r(
`state.${t.state}`)});this.element.setAttribute("aria-label",i),w(l`
        <strong class="hint">${t.number}</strong>
        <p ${T(o)}>${rt(ne(t.source),n)}</p>
        <div ${T(e)}>
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
            .checked=${H(this.acts.isRead(t))}
            @change=${()=>this.acts.tick(this)}
          >${Z(r("right.of",{n:t.number}))}${b("Space")}
        </label>`,this.element)}target(){let{target:t}=this.record;return t?rt(ne(t),p.project.facts):l`<span class="missing" lang=${document.
documentElement.lang}>${r("not-yet")}</span>`}get placeholder(){return p.project.talks?r("back.write",{language:k(this.source.
tag)}):"–"}backField(){let{record:t}=this;return l`
      <textarea
        class="back-area"
        rows="1"
        placeholder=${this.placeholder}
        ?readonly=${!p.project.talks}
        ?disabled=${!t.target}
        maxlength="5000"
        data-focus="back-${t.key}"
        aria-label=${r("back.of",{n:t.number})}
        .value=${H(this.back)}
        @input=${e=>this.typed(e.target.value)}
        @blur=${()=>this.save()}
        @keydown=${e=>this.key(e)}
        ${T(this.source)}
      ></textarea>`}typed(t){this.back=t,this.draw(),clearTimeout(this.resting),this.resting=setTimeout(()=>this.save(),
fl)}async save(){clearTimeout(this.resting);let t=this.back.trim();if(t===this.saved||!p.project.talks)return;let{key:e,
fingerprint:o}=this.record,n=`/api/back/${encodeURIComponent(this.language.tag)}/${encodeURIComponent(e)}`;try{await L("\
PUT",n,{text:t,client:it},{"If-Match":`"${o}"`}),this.saved=t,this.record.back=t,this.problem=""}catch(i){let a=i instanceof
U&&i.status===412;this.problem=a?r("back.changed"):qt(i,r("comment.lost"))}this.draw()}key(t){if(t.isComposing)return;let e=Y(
t)&&["s","Enter"].includes(t.key);!e&&t.key!=="Escape"||(t.preventDefault(),e&&this.save(),t.key!=="s"&&this.box.focus())}async show(t,e){
if(this.shown===t)return;let o=e?await t.of(e).catch(()=>null):null;!this.element.isConnected||this.shown===t||(this.shown=
t,this.crop=o?this.cropOf(o):null,this.draw())}cropOf(t){let e=new pt;e.show(t,this.record.key);let[o=1,n=1]=e.element.style.
aspectRatio.split("/").map(Number);return e.element.style.maxWidth=`${Math.round(ml*o/n)}px`,e}};var $l=["missing","stale","machine","draft"];function $i(s,t){let e=s.meter[t??""]??Object.values(s.meter)[0]??null;return{
key:s.key,record:s,value:s.target??"",fingerprint:s.fingerprint,save:null,conflict:null,findings:[],over:0,meters:s.meter,
meter:e}}var ot=s=>s.value===(s.record.target??"")||s.value===s.written,vo=s=>s.comments.filter(t=>t.open).length,wl=s=>s.
over>0||Object.values(s.meters).some(t=>t.over_chars>0);function at(s){let{state:t}=s.record;return s.conflict?"error":wl(
s)?"too-long":$l.includes(t)?t:vo(s.record)?"comment":null}var hs=class{constructor(){this.byKey=new Map}fill(t){this.byKey=
new Map(t.map(e=>[e.key,e]))}get all(){return[...this.byKey.values()]}get size(){return this.byKey.size}get(t){return this.
byKey.get(t??"")}get needing(){return this.all.filter(at)}get tooLong(){return this.all.filter(t=>at(t)==="too-long")}get counts(){
let t={};for(let{record:e}of this.byKey.values())t[e.state]=(t[e.state]??0)+1;return t}get done(){let{counts:t}=this;return(t.
checked??0)+(t.translated??0)}shown(t,e,o){let n=e.trim().toLocaleLowerCase(),i={needs:()=>this.needing,long:()=>this.tooLong,
all:()=>this.all}[t]();return n?i.filter(a=>bl(a,n)):!o||i.includes(o)?i:this.all.filter(a=>i.includes(a)||a===o)}after(t){
let{all:e}=this,o=e.indexOf(t);return[...e.slice(o+1),...e.slice(0,o)].find(i=>at(i)&&i.finished!==i.value)??null}beside(t,e,o){
let{all:n}=this,i=t?n.indexOf(t):-1;return e>0?o.find(a=>n.indexOf(a)>i):o.findLast(a=>n.indexOf(a)<i)}},bl=(s,t)=>[s.record.
source,s.value,s.key].some(e=>e.toLocaleLowerCase().includes(t));function vl(s,t,e){let o=Object.fromEntries((s?.needs??[]).map(i=>[i.kind,i.count])),n=i=>i.reduce((a,c)=>a+(o[c]??0),0);
return[[n(["missing","machine","draft","stale"]),"texts"],[n(["error","too-long"]),"errors"],[e,"read"],[t.reduce((i,a)=>i+
vo(a),0),"comments"]]}var Vt={by:"",role:"native reader"};function wi(s,t,e){return[p.output?It(s,p.output,"",{looks:"sm\
all-page"}):null,s===p.project.source?l`<p>${r("source-text")}</p>`:yl(s,t,e)]}function yl(s,t,{unread:e,problem:o,sign:n}){
let i=tt(s),a=vl(i,t,e),c=a.every(([u])=>!u)&&p.project.editable,h=e?r("sign.more",{n:e}):r("sign.not-yet");return l`
    <h2>${r("sign.head",{language:k(s)})}</h2>
    ${i?.signed?l`<p class="ok row-of">${f("signed")}${kl(i.signed)}</p>`:null}
    <ul>${a.map(xl)}</ul>
    ${Ol()}
    ${o?l`<p class="error" role="alert">${o}</p>`:null}
    <button
      type="button"
      class="button large primary"
      data-focus="sign"
      aria-disabled=${String(!c)}
      @click=${()=>c&&n(Vt.by,Vt.role)}
    >${f("signed")}${c?r("sign.do"):h}</button>
    <p class="hint">${r("sign.what",{file:`status/${s}.yaml`})}</p>`}var kl=({by:s,on:t})=>r("sign.by",{by:s,day:D(t)}),
xl=([s,t])=>l`
  <li class=${s?"soft":""}>
    <span class=${s?"too-long":"ok"}>${f(s?"missing":"ok")}</span>
    ${s?r(`sign.${t}-not`,{n:s}):r(`sign.${t}`)}
  </li>`;function Ol(){Vt.by||=m.get("name","");let s=j(e=>{Vt.by=e}),t=j(e=>{Vt.role=e});return l`
    <label for="sign-by"><strong class="small">${r("sign.name")}</strong></label>
    <input
      type="text"
      id="sign-by"
      maxlength="60"
      .value=${Vt.by}
      data-focus="by"
      autocomplete="name"
      @input=${s}
      @change=${j(e=>m.set("name",e.trim()))}
    >
    <label for="sign-role"><strong class="small">${r("sign.role")}</strong></label>
    <select id="sign-role" data-focus="role" @change=${t}>
      ${["native reader","translator","office"].map(e=>l`<option value=${e} ?selected=${e===Vt.role}>${r(`role.${e}`)}</option>`)}
    </select>`}async function Al(s,t,{go:e}){let o=new yo(s,S(t[0])?.tag??p.language,e);await o.load();let n=z(i=>o.heard(i));return{close:()=>{
n(),o.close()},go:([i])=>(i&&S(i)&&i!==o.tag&&o.choose(i),!0),pressed:(i,a)=>o.pressed(i,a)}}var yo=class{constructor(t,e,o){
this.goTo=o,this.filter="all",this.rows=new Map,this.texts=[],this.places=new Map,this.tag=e,this.pages=new Se(e),this.read=
new Oe(p.project.name,e),this.problem="",this.tools=d(l`<div class="toolbar" data-area=""></div>`),this.heads=d(l`<div class="proof-row heads small soft"></div>`),
this.list=d(l`<div class="proof-list"></div>`),this.scroller=d(l`
      <div class="scroll fill proof-rows" data-area="">${this.heads}${this.list}</div>`),this.side=d(l`<aside class="side inspector" data-area=""></aside>`),
t.append(d(l`
        <div class="columns proof"><section class="list">${this.tools}${this.scroller}</section>${this.side}</div>`)),this.
seen=new IntersectionObserver(n=>this.nowSeen(n),{root:matchMedia("(max-width: 1000px)").matches?null:this.scroller,rootMargin:"\
200px 0px"}),this.begin(e)}begin(t){this.tag=t,this.read=new Oe(p.project.name,t),this.problem="",et(t),this.rows.clear(),
w(null,this.list)}close(){this.seen.disconnect(),this.save()}save(){for(let t of this.rows.values())t.save()}choose(t){return this.
save(),this.begin(t),this.scroller.scrollTop=0,this.load()}async load(){let{tag:t}=this,e=await Q(t);if(t===this.tag){this.
texts=e,this.pages=new Se(t),this.places=fi(e,p.output);for(let o of e){let n=this.rows.get(o.key);n?n.update(o):this.rows.
set(o.key,this.rowOf(o))}this.draw();for(let{element:o}of this.rows.values())this.seen.unobserve(o),this.seen.observe(o)}}rowOf(t){
let{tag:e}=this,o={language:G(e),source:G(p.project.source)};return new ps(t,o,{isRead:n=>this.read.has(n),tick:n=>this.
tick(n),commented:(n,i)=>this.commented(n,i)})}commented(t,e){t.comments=e,this.draw(),X()}tick({record:t,element:e}){this.
read.toggle(t);let o=e.nextElementSibling??e.previousElementSibling;this.draw(),e.isConnected||o?.querySelector("[data-t\
ick]")?.focus()}heard(t){t.type==="board-loaded"&&this.sign(),t.type==="reloaded"&&qe(t,this.tag)&&this.load()}nowSeen(t){
for(let{isIntersecting:e,target:o}of t){let n=o.dataset.key??"";e&&this.rows.get(n)?.show(this.pages,this.places.get(n))}}shown(t){
return t==="unread"?this.texts.filter(e=>!this.read.has(e)):t==="commented"?this.texts.filter(e=>e.comments.length):this.
texts}draw(){let t=this.shown(this.filter);w(this.toolbar(),this.tools),w(this.heading(),this.heads);let e=n=>this.rows.
get(n.key)?.element,o=l`<p class="empty">${r("nothing")}</p>`;w(l`${lt(t,n=>`${this.tag} ${n.key}`,e)}${t.length?null:o}`,
this.list);for(let n of this.rows.values())n.draw();this.sign()}toolbar(){let t=this.shown("unread").length,e=this.texts.
length-t,o=[["all",r("filter.all")],["unread",r("unread",{n:t})],["commented",r("commented",{n:this.shown("commented").length})]],
n=a=>{this.filter=a,this.draw()},i=(a,c)=>l`
      <i class=${c} ${y({"flex-grow":a})}></i>`;return l`
      <strong>${r("tab.proof")}</strong>${P(this.tag)}
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
      >${f("print")}${r("proof.paper")}</a>
      ${M(r("filter"),o,this.filter,n)}`}heading(){let t=k(p.project.source);return["",r("proof.source",{language:t}),r(
"proof.printed",{language:k(this.tag)}),r("back.into",{language:t}),r("right")].map(o=>l`<span>${o}</span>`)}sign(){let{
tag:t,texts:e,problem:o}=this,n=this.shown("unread").length;w(wi(t,e,{unread:n,problem:o,sign:(a,c)=>this.approve(a,c)}),
this.side)}async approve(t,e){try{await L("POST",`/api/approve/${encodeURIComponent(this.tag)}`,{by:t,role:e}),m.set("na\
me",t.trim()),this.problem="",await X()}catch(o){this.problem=q(o)}await this.load()}pressed(t,e){let o=[...this.list.querySelectorAll(
".proof-row")],n=o.findIndex(a=>a.contains(document.activeElement)),i={ArrowDown:1,ArrowUp:-1}[t.key];if(i){let a=o[Math.
max(0,Math.min(o.length-1,n+i))];B(t,a&&(()=>a.querySelector("[data-tick]")?.focus()));return}B(t,this.actsOn(o[n]?.dataset.
key,t)[t.key==="Enter"?"Enter":e])}actsOn(t,e){let o=()=>this.goTo("translate",this.tag,...t?[t]:[]),n=e.target instanceof
Element&&e.target.matches("[data-tick]");return{t:o,...t?{c:()=>this.rows.get(t)?.comments.open()}:{},...t&&n?{Enter:o}:
{},s:()=>this.goTo("sheet",this.tag,...p.output?[p.output]:[]),p:()=>this.goTo("print")}}};var xo={};xt(xo,{Sheet:()=>ds,open:()=>Fl});function bi(s){let[t,e]=s.panes;if(!t?.page.page)return null;let o=[t.page.page,...e?.page.page?[e.page.page]:[]];return l`
    <div class="boxes-head"><h2>${r("boxes.head")}</h2><p class="small soft">${r("boxes.what")}</p></div>
    <div class="scroll fill" tabindex="0" role="region" aria-label=${r("boxes.head")}>
      <table>
        <thead>
          <tr>
            <th></th><th>${r("text")}</th><th>${p.language}</th>${e?l`<th>${e.tag}</th>`:null}
          </tr>
        </thead>
        <tbody>${t.page.page.boxes.map(n=>Sl(s,n,o))}</tbody>
      </table>
    </div>
    ${Tl(s,o[0])}`}function Sl(s,t,e){let o=s.picked?.key===t.key,n=ee(t).split(/(?<=[._])/).map(i=>l`${i}<wbr>`);return l`
    <tr aria-current=${o?"true":v} @click=${()=>s.pickBox(t)}>
      <td class="hint">${zt(t,s.numbers)}</td>
      <td><button class="mono bare" type="button" data-focus="row-${t.key}">${n}</button></td>
      ${e.map(i=>l`<td>${Ml(t,i)}</td>`)}
    </tr>`}function Ml(s,t){let e=t.boxes.find(a=>a.key===s.key);if(!e)return"";let o=vt(e,t),n=o?r("plus.lines",{n:o}):
r("row.too-long"),i=e.percent!==null&&e.percent<100;return l`
    ${e.over_chars?l`<strong class="too-long">${n}</strong>`:`${ts(e,t)} %`}
    ${i&&e.percent?l`<small class="hint">${r("at",{percent:e.percent})}</small>`:null}`}function Tl(s,t){let e=t?.boxes.
find(i=>i.key===s.picked?.key);if(!(e&&t))return null;let o=vt(e,t),n=W("too-long",o?r("too-long.lines",{n:o}):r("row.to\
o-long"));return l`
    <div class="box-foot">
      <div class="row-of">
        <code><strong>${ee(e)}</strong></code><span class="fill"></span>
        ${e.over_chars?n:W("ok",r("fits"))}
      </div>
      <p class="small">${_l(e)}</p>
      <div class="row-of">
        <a class="button primary small" href="#/translate/${p.language}/${e.messages[0]}">
          ${r("edit-text")}${b("E")}
        </a>
        ${e.written?l`<code class="written">${bt(e.written)}</code>`:null}
      </div>
    </div>`}function _l({over_chars:s,lines:t,percent:e,floor_percent:o,free_chars:n}){return s?r("box.over",{language:k(
p.language),lines:t,percent:e,n:s}):e?r("box.fits",{percent:e,floor:o,n}):r("box.diagram")}var jl=6;function vi(s,t,e){t.scroller.setAttribute("aria-label",t.page.element.getAttribute("aria-label")??"");let o=n=>e?
s.setSecond(n):s.goTo("sheet",n,...p.output?[p.output]:[]);return l`
    <section class="pane">
      <header class="pane-head">
        ${$t(r(e?"language.second":"language"),t.tag,o,V())}
        ${e?null:El(s)}
        ${e?yi("close",r("second.close"),()=>s.setSecond(null)):null}
      </header>
      ${t.scroller}${s.see==="far"&&!e?Ll(t):null}
    </section>`}function El(s){let{inStep:t,second:e,see:o}=s,n=l`
    <button
      type="button"
      class="button small"
      data-focus="step"
      aria-pressed=${String(t)}
      @click=${()=>s.link()}
    >${f(t?"link":"lock")}${r(t?"in-step":"not-in-step")}${b("L")}</button>`;return l`
    ${o==="blind"?Cl(s):null}
    <span class="fill"></span>
    ${e?n:yi("second",r("second.open"),()=>s.setSecond(s.other))}`}var yi=(s,t,e)=>l`
  <button type="button" class="link plain" data-focus=${s} @click=${e}>${t}</button>`;function Cl(s){let t=j(e=>{s.blind=
e,s.applyOverlays()});return l`
    <select aria-label=${r("see.blind")} data-focus="blind" @change=${t}>
      ${["deutan","protan","tritan"].map(e=>l`<option value=${e} ?selected=${e===s.blind}>${r(`blind.${e}`)}</option>`)}
    </select>`}function Ll({page:s}){let t=F(p.output??"").read_from_m,e=new Map;for(let n of s.page?.boxes??[])n.reach_m&&
!e.has(n.reach_m)&&e.set(n.reach_m,n);let o=[...e].sort(([n],[i])=>i-n).slice(0,jl);return l`
    <div class="distances">
      ${o.map(([n,i],a)=>l`
          <p class=${a?"":"first"}>
            ${r("far.text",{name:ee(i),mm:i.letter_mm,m:n})}
            ${t&&i.far?Pl(i,n,t):null}
          </p>`)}
      <p class="hint">${t?r("far.asked",{m:t}):r("far.unasked")}</p>
    </div>`}function Pl(s,t,e){if(t>=e)return[" ",f("ok")];let o=(s.letter_mm*e/t).toFixed(1);return l`<strong class="error">${`\
 ${r("far.needs",{mm:o,m:e})}`}</strong>`}var ki=[.1,.15,.2,.25,.33,.4,.5,.61,.75,.9,1,1.25,1.5,2,3,4,6,8],Nl=72/25.4,Rl=600,Bl=2e3,Dl=85.6,xi={x:40,y:24},us={get isMeasured(){
return m.get("px-per-mm")!==null},get now(){return m.get("px-per-mm",96/25.4)}};function Oi(s,t,e){let o=us.now/Nl;if(s===
"far")return o*Rl/Bl;if(s==="real")return o;if(s!=="fit")return s*(96/72);let n=(e.clientWidth-xi.x)/t.width;return Math.
min(n,Math.max((e.clientHeight-xi.y)/t.height,.05))}function Ai(s,t){let e=s*72/96;return t>0?ki.find(o=>o>e+.01):ki.findLast(
o=>o<e-.01)}function Si(s,t){let e=t.scrollTop/Math.max(1,t.scrollHeight-t.clientHeight),o=t.scrollLeft/Math.max(1,t.scrollWidth-
t.clientWidth);s.scrollTop=e*(s.scrollHeight-s.clientHeight),s.scrollLeft=o*(s.scrollWidth-s.clientWidth)}function Mi(s){
let t=us.now,e=j(i=>{t=Number(i),n.draw()}),o=()=>{m.set("px-per-mm",t),n.close(),s()},n=new C({name:"card",head:"card-h\
ead"},()=>[l`<h1 id="card-head">${r("card.head")}</h1>`,l`<p class="soft">${r("card.what")}</p>`,l`<div class="bank-card" ${y(
{width:`${Dl*t}px`})}></div>`,l`
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
        <button class="button" type="button" @click=${()=>n.close()}>${r("cancel")}</button>
        <button class="button primary" type="button" @click=${o}>${r("card.done")}</button>
      </p>`]);n.open()}var Il=[["boxes","B"],["bleed","G"],["order","O"]];function Ti(s){let t=[["print",r("see.print")],["grey",r("see.grey")],
["blind",r("see.blind")],["far",r("see.far")]],e=o=>s.setSee(o);return l`
    ${Hl(s)}${zl(s)}
    <div class="segments" role="group" aria-label=${r("overlays")}>
      ${Il.map(([o,n])=>Ul(s,o,n))}
    </div>
    ${M(r("see"),t,s.see,e,{radio:!0,keys:{far:"D"}})}
    <span class="fill"></span>
    <button
      type="button"
      class="button small boxes-button"
      data-focus="drawer"
      aria-expanded=${String(s.drawerOpen)}
      @click=${()=>s.drawer()}
    >${r("boxes.list")}</button>
    ${Vl(s)}`}function Hl(s){let t=p.project.outputs.map(({name:e})=>[e,_(e)]);return t.length<2?null:M(r("output"),t,p.
output??"",e=>s.goTo("sheet",p.language,e))}function zl(s){let t=F(p.output??"").pages;if(t<2)return null;let e=Array.from(
{length:t},(o,n)=>[n+1,r("page.short",{n:n+1})]);return M(r("pages"),e,s.number,o=>{s.number=o,s.load()})}var Ul=(s,t,e)=>l`
  <button
    type="button"
    data-focus=${t}
    aria-pressed=${String(s.overlays.has(t))}
    @click=${()=>s.toggle(t)}
  >${r(`overlay.${t}`)}${b(e)}</button>`;function Vl(s){let t=(e,o,n)=>l`
    <button type="button" data-focus=${e} aria-pressed=${String(s.zoom===e)} @click=${n}>
      ${r(`zoom.${e}`)}${b(o)}
    </button>`;return l`
    <div class="segments" role="group" aria-label=${r("zoom")}>
      <button type="button" aria-label=${r("zoom.out")} data-focus="out" @click=${()=>s.step(-1)}>−</button>
      <button type="button" class="zoom-now" title=${r("zoom.now")} data-focus="now" @click=${()=>s.setZoom(1)}>
        ${s.percent}
      </button>
      <button type="button" aria-label=${r("zoom.in")} data-focus="in" @click=${()=>s.step(1)}>+</button>
      ${t("fit","0",()=>s.setZoom("fit"))}${t("real","1",()=>s.real())}
    </div>`}function _i([s,t]){et(s),Mt(t)&&Tt(t)}async function Fl(s,t,{go:e}){_i(t);let o=new ds(s,e);await o.load();let n=z(i=>{i.
type==="reloaded"&&o.load()});return{close:()=>{n(),o.close()},go:i=>(_i(i),o.load(),!0),takes:i=>i==="g",pressed:(i,a)=>o.
pressed(i,a)}}var ds=class{constructor(t,e){this.goTo=e,this.overlays=new Set(m.get("overlays",["boxes"])),this.see="pri\
nt",this.blind="deutan",this.second=m.get("second"),this.number=1,this.zoom="fit",this.picked=null,this.inStep=m.get("st\
ep",!0),this.leading=!1,this.panes=[],this.numbers=new Map,this.toolbar=d(l`
      <div class="toolbar wraps" role="toolbar" aria-label=${r("overlays")} data-area=""></div>`),this.area=d(l`<div class="panes" data-area=""></div>`),
this.list=d(l`<aside class="side boxes" data-area="" aria-label=${r("boxes.head")}></aside>`),this.root=d(l`<div class="columns sheet">${this.
area}${this.list}</div>`),t.append(this.toolbar,this.root),this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(
this.area)}close(){this.sized.disconnect()}get drawerOpen(){return this.root.classList.contains("with-boxes")}async load(){
let{output:t}=p;if(!t){w(l`<p class="empty">${r("nothing")}</p>`,this.area);return}(!V().includes(this.second??"")||this.
second===p.language)&&(this.second=null);let e=await Q(p.language);this.numbers=new Map(e.map(n=>[n.key,n.number])),this.
number=Math.min(this.number,F(t).pages||1);let o=[p.language,...this.second?[this.second]:[]].map(n=>this.paneOf(n));try{
await Promise.all(o.map(({page:n,tag:i})=>n.show(i,t,this.number)))}catch(n){if(!(n instanceof U&&this.panes.length))throw n;
return}this.panes=o,this.draw()}paneOf(t){let e=new ct({onpick:i=>this.pickBox(i),numbers:this.numbers}),o=d(l`<div class="scroller" tabindex="0" role="region">${e.
element}</div>`),n={page:e,tag:t,scroller:o,scale:1};return o.addEventListener("scroll",()=>this.follow(n),{passive:!0}),
n}draw(){this.tools(),w(this.panes.map((t,e)=>vi(this,t,e)),this.area),this.applyOverlays(),this.size(),this.boxes()}tools(){
w(Ti(this),this.toolbar)}boxes(){w(bi(this),this.list)}toggle(t){this.overlays.delete(t)||this.overlays.add(t);let e={order:"\
boxes",boxes:"order"}[t];e&&this.overlays.has(t)&&this.overlays.delete(e),m.set("overlays",[...this.overlays]),this.applyOverlays(),
this.size()}drawer(){this.root.classList.toggle("with-boxes"),this.tools(),this.drawerOpen&&this.list.querySelector("but\
ton")?.focus()}setSee(t){this.see=t,this.draw()}applyOverlays(){let t={grey:"grayscale(1)",blind:`url("#${this.blind}")`,
print:"none",far:"none"};for(let{page:e}of this.panes)e.lit=this.picked?.messages[0]??null,e.setOverlays(this.see==="far"?
[]:this.overlays),e.paper.style.filter=t[this.see]}get other(){return[m.get("second"),p.project.source,p.project.staff,...V()].
find(e=>e&&e!==p.language&&V().includes(e))??null}setSecond(t){this.second=t,t&&m.set("second",t),this.load()}size(){for(let t of this.
panes){let{page:e,scroller:o}=t;!e.page||!o.isConnected||(t.scale=Oi(this.see==="far"?"far":this.zoom,e.page,o),e.element.
style.width=`${e.page.width*t.scale}px`)}this.tools()}get percent(){let[t]=this.panes;return t?.page.page?`${Math.round(
100*t.scale*72/96)} %`:""}setZoom(t){let e=this.panes.map(({scroller:o})=>[(o.scrollLeft+o.clientWidth/2)/o.scrollWidth,
(o.scrollTop+o.clientHeight/2)/o.scrollHeight]);this.zoom=t,this.size(),this.panes.forEach(({scroller:o},n)=>{let[i=0,a=0]=e[n]??
[];o.scrollLeft=i*o.scrollWidth-o.clientWidth/2,o.scrollTop=a*o.scrollHeight-o.clientHeight/2})}step(t){let e=Ai(this.panes[0]?.
scale??1,t);e&&this.setZoom(e)}real(){us.isMeasured?this.setZoom("real"):Mi(()=>this.setZoom("real"))}follow(t){if(!(!this.
inStep||this.panes.length<2||this.leading)){this.leading=!0;for(let e of this.panes)e!==t&&Si(e.scroller,t.scroller);requestAnimationFrame(
()=>{this.leading=!1})}}link(){if(!this.second){this.setSecond(this.other);return}this.inStep=!this.inStep,m.set("step",
this.inStep),this.draw()}pickBox(t){this.picked=t,this.applyOverlays(),this.boxes(),this.list.querySelector('[aria-curre\
nt="true"]')?.scrollIntoView({block:"nearest"})}edit(){let t=this.picked?.messages[0];t&&this.goTo("translate",p.language,
t)}pressed(t,e){if(t.key==="Escape"&&this.drawerOpen){this.drawer();return}B(t,{b:()=>this.toggle("boxes"),g:()=>this.toggle(
"bleed"),o:()=>this.toggle("order"),d:()=>this.setSee(this.see==="far"?"print":"far"),0:()=>this.setZoom("fit"),1:()=>this.
real(),"+":()=>this.step(1),"=":()=>this.step(1),"-":()=>this.step(-1),"−":()=>this.step(-1),l:()=>this.link(),e:()=>this.
edit(),t:()=>this.goTo("translate",p.language)}[e])}};var jo={};xt(jo,{open:()=>Nc});var ji=({theirs:s,base:t,fingerprint:e,by:o,on:n})=>({theirs:s??"",base:t??"",fingerprint:e,by:o,on:n});function Ei(s,{text:t,
fingerprint:e}){return t===s.value?!1:(e!==s.fingerprint&&(s.conflict={theirs:s.value,base:"",fingerprint:s.fingerprint}),
s.value=t,s.fingerprint=e,s.save=s.conflict?"conflict":"unsaved",!0)}function Ci(s,t,{by:e,time:o,somebody:n}){let i=t.fingerprint!==
s.fingerprint,a=!ot(s),c=t.target??"",h="kept";return i&&a&&t.target!==s.value?(s.conflict={theirs:c,base:s.record.target??
"",fingerprint:t.fingerprint,by:e,on:null},s.save="conflict",h="conflict"):i&&(s.value!==c&&(s.elsewhere={text:s.value,by:e||
n,time:o,seen:!1}),s.value=c,s.fingerprint=t.fingerprint,s.save=null,h="replaced"),a&&i?s.record.comments=t.comments:s.record=
t,s.meters=t.meter,h}function Li(s,t){let{conflict:e}=s;return e&&(s.fingerprint=e.fingerprint,s.record={...s.record,target:e.
theirs}),s.conflict=null,s.value=t,!ot(s)}var Wl=1500,ql=30,fs=class{constructor(t,e,o,n=L){this.tag=t,this.store=e,this.onchange=o,this.send=n,this.timers=new Map,
this.wait=0}typed(t){t.save="unsaved",this.store.keep(this.tag,t.key,t.value,t.fingerprint),this.later(t,Wl,()=>this.save(
t)),this.onchange(t)}later(t,e,o){clearTimeout(this.timers.get(t.key)),this.timers.set(t.key,setTimeout(o,e))}async save(t,{
done:e=!1,force:o=!1,undone:n=!1}={}){clearTimeout(this.timers.get(t.key)),e&&(t.finished=t.value);let i=t.finished!==void 0&&
t.finished===t.value;if(t.conflict&&!o)return this.onchange(t),!1;if(!i&&!n&&ot(t))return this.nothing(t),!0;if(t.going)
return await t.going,this.save(t,{done:e,force:o,undone:n});t.going=this.put(t,i,n);try{return await t.going}finally{t.going=
null}}nothing(t){t.save==="unsaved"&&(t.save=null,this.store.forget(this.tag,t.key),this.onchange(t))}async put(t,e,o=!1){
let n=t.value;t.save="saving",t.turn=(t.turn??0)+1,this.onchange(t);let i=`/api/texts/${encodeURIComponent(this.tag)}/${encodeURIComponent(
t.key)}?words=${O}`,a=e?{done:!0,source:t.record.source}:o?{undone:o}:{},c={text:n,client:it,by:m.get("name",""),...a},h;
try{h=await this.send("PUT",i,c,{"If-Match":`"${t.fingerprint}"`})}catch(u){return this.refused(t,u,e),!1}return this.taken(
t,n,h,e),!0}taken(t,e,o,n){let{fingerprint:i,state:a,versions:c,machine:h,by:u,on:$}=o,g=o.value??e,x=a==="stale"?t.record.
old_source:null;t.fingerprint=i,t.conflict=null,t.written=e,t.turn=(t.turn??0)+1,n&&delete t.finished,t.record={...t.record,
target:g,state:a,fingerprint:i,versions:c,machine:h,by:u,on:$,old_source:x},t.save=t.value===e?"saved":"unsaved",t.savedAt=
new Date,this.wait=0,t.value===e?this.store.forget(this.tag,t.key):this.typed(t),this.onchange(t)}refused(t,e,o){e instanceof
U?e.status===412?(t.conflict=ji(e.body),t.save="conflict"):(t.save="refused",delete t.finished,t.why=q(e)):(t.save="lost",
this.wait=Math.min(ql,Math.max(1,this.wait*2)),this.count(t,this.wait,o)),this.onchange(t)}count(t,e,o){t.left=e,this.onchange(
t),this.later(t,1e3,()=>e>1?this.count(t,e-1,o):this.save(t,{done:o}))}async back(t){this.wait=0;for(let e of t)(e.save===
"lost"||e.save==="unsaved")&&await this.save(e)}close(){for(let t of this.timers.values())clearTimeout(t)}};function ms(s,t=0,e=!1){return s?s.about?Gl(s):Kl(s,t):l`<div class="meter"><span class="hint">${r(e?"meter.label":"mete\
r.none")}</span></div>`}function Pi(s,t){return s.over_chars>0?[t?r("meter.over",{n:t}):r("meter.wide"),r("meter.chars-o\
ver",{n:s.over_chars})]:[r(s.percent<=s.floor_percent?"meter.smallest":"meter.fits",{n:s.lines}),s.free_chars?r("meter.c\
hars-free",{n:s.free_chars}):""]}function Kl(s,t){let e=s.over_chars>0;return l`
    <div class="meter${e?" is-over":""}">
      ${Zl(s.lines,e?Math.max(1,t):0)}
      <div class="meter-said">
        ${Ni(Pi(s,t),e)}
        <div class="small">
          <span>${r("text-size")}${" "}<strong>${`${s.percent} %`}</strong></span>
          ${Yt(s.percent,s.floor_percent,e?"over":"fits")}
          <span class="soft">${r("meter.floor",{percent:s.floor_percent})}</span>
        </div>
      </div>
    </div>`}var Ni=([s,t],e)=>l`
  <div><strong class=${e?"too-long":""}>${s}</strong><span class="small soft">${t}</span></div>`;function Gl(s){return l`
    <div class="meter${s.over_chars?" is-over":""}">
      <div class="meter-said">
        ${Ni(Ri(s),s.over_chars>0)}
        <div class="small">
          <span class="filled" aria-hidden="true">
            <i ${y({width:`${Math.min(100,s.filled??0)}%`})}></i>
          </span>
          <span class="soft">${r("about.what")}</span>
        </div>
      </div>
    </div>`}function Ri(s){return s.over_chars?[r("about.over"),r("meter.chars-over",{n:s.over_chars})]:s.smaller?[r("ab\
out.smaller"),""]:[r("about.fits"),r("meter.chars-free",{n:s.free_chars})]}function Bi(s,t){return s?s.about?Ri(s).filter(
Boolean).join(". "):s.over_chars>0?Pi(s,t).join(". "):`${r("meter.fits",{n:s.lines})}. ${r("text-size")} ${s.percent} %`:
""}function Zl(s,t){let e=Math.min(s,6),o=Math.max(0,e-t),n=(a,c)=>{let h=c>=o&&t>0,u=c===e-1?42:62-c%2*4;return Bt`
      <rect x="5" y=${5+c*8+(h?2:0)} width=${u} height="5" class="line${h?" over":""}"></rect>`},i=Math.max(1,o)*8+5;return l`
    <svg class="meter-picture" viewBox="0 0 72 ${Math.max(34,e*8+8)}" aria-hidden="true">
      <rect x="1" y="1" width="70" height=${t?i:Math.max(32,i)} class="edge-line"></rect>
      ${Array.from({length:e},n)}
    </svg>`}var gs=class{constructor(t){this.screen=t,this.undoable=null}async done(){let{opened:t,resolving:e}=this.screen;if(!(t&&
p.project.editable))return;let{entry:o,blocks:n}=t;n.length?this.block(t,n):o.conflict?e.ask(o):await this.finish(o)}block(t,e){
let o=e.join(" ");t.show(e),t.note(o),Ue(o)}async finish(t){let{screen:e}=this,o={text:t.record.target??"",state:t.record.
state},n=e.entries.after(t),i=e.keeper.save(t,{done:!0});n?e.openText(n.key):e.closeRow(),e.paintList(),await i?(this.undoable=
{entry:t,...o},e.line()):t.save==="refused"&&e.openText(t.key),e.paintList()}async undo(){let{screen:t,undoable:e}=this;
if(!e)return;let{entry:o,text:n,state:i}=e;this.undoable=null,o.value=n,await t.openText(o.key),t.opened&&(t.opened.field.
value=n),o.record.state=i,await t.keeper.save(o,{force:!0,undone:!0}),t.paintList()}};function Di(s,t){t.isComposing||B(t,Y(t)?Yl(s,t):Jl(s,t))}function Yl(s,t){return t.key==="Enter"?()=>s.done():t.key.toLowerCase()===
"s"?()=>s.saveNow():null}function Jl(s,t){let e=t.target,o={ArrowDown:1,ArrowUp:-1}[t.key];return o&&t.altKey?()=>s.step(
o):o&&e.matches(".open-row")?()=>Ql(s.list,e,o):t.key==="F8"?()=>Xl(s):t.key==="Escape"&&He(e)?()=>(s.opened?.doneButton??
e).focus():null}function Ql(s,t,e){let o=[...s.querySelectorAll(".open-row")];o[o.indexOf(t)+e]?.focus()}function Xl(s){
let t=s.opened?.stops??[],e=t[t.indexOf(document.activeElement)+1];e?e.focus():s.step(1,s.entries.needing)}function Ii(s,t,e){
B(t,{z:()=>s.side.zoom(!s.side.whole),s:()=>s.goTo("sheet",s.tag,...p.output?[p.output]:[]),e:()=>s.opened?.field.focus(),
c:()=>s.opened?.comments.open()}[e])}function Oo(s){let t=at(s)??"ok",e=r(`row.${t}`);return l`<span class="sign-of ${t}" title=${e}>${f(t)}${Z(e)}</span>`}var Ao=s=>r(
"row.name",{n:s.record.number,state:r(`row.${at(s)??"ok"}`)}),So=(s,t)=>W(t,t==="too-long"&&s.over?r("too-long.lines",{n:s.
over}):r(`row.${t}`));function Hi(s,{language:t,source:e,choose:o,back:n,stop:i}){let{record:a}=s,c=at(s),{facts:h}=p.project;
return l`
    <div class="text-row" role="group" aria-label=${Ao(s)} data-key=${s.key}>
      <span class="n">${a.number}</span>
      <button
        type="button"
        class="open-row"
        tabindex=${i?0:-1}
        data-focus="row-${s.key}"
        aria-label=${r("row.edit",{n:a.number})}
        @click=${o}
      ></button>
      <span class="src" ${T(e)}>${rt(ne(a.source),h)}</span>
      <span class="tgt" ${T(t,{face:!0,pitch:!0})}>
        ${s.value?rt(ne(s.value),h):tc()}
        ${n&&a.back?l`<span class="back hint" ${T(e)}>${a.back}</span>`:null}
      </span>
      ${Oo(s)}
      <span class="phone-need">
        ${c?So(s,c):null}<span class="go" aria-hidden="true">›</span>
      </span>
    </div>`}var tc=()=>l`<span class="hint" lang=${document.documentElement.lang} dir="ltr">${r("not-yet")}</span>`;function zi(s){let{entries:t}=s,e=r("done-of",{n:t.done,all:t.size});return l`
    ${M(r("filter"),ec(s),s.chosen,o=>s.choose(o))}
    <span class="progress">${Ze(t.counts)}<span class="small"><strong>${e}</strong></span></span>
    <span class="fill wide-only"></span>
    ${sc(s)}
    ${t.all.some(o=>o.record.back)?oc(s):null}
    <button type="button" class="button small drawer-button" data-focus="drawer" @click=${()=>s.drawer()}>
      ${r("page")}${b("F6")}
    </button>`}function ec({entries:s}){return[["needs",r("tab.needs",{n:s.needing.length})],["all",r("tab.all",{n:s.size})],
K()?["page",r("page")]:["long",r("tab.long",{n:s.tooLong.length})]]}function sc(s){let t=j(e=>{s.find=e,s.paintList()});
return l`
    <label class="search wide-only">
      ${f("search")}
      <input
        type="search"
        placeholder=${r("find.both")}
        aria-label=${r("find.both")}
        data-focus="find"
        .value=${s.find}
        @input=${t}
      >${b("/")}
    </label>`}function oc(s){let t=()=>{s.back=!s.back,s.paintList()};return l`
    <button
      type="button"
      class="button small wide-only"
      data-focus="back"
      aria-pressed=${String(s.back)}
      @click=${t}
    >${r("back")}</button>`}function Ui(s,t){let{opened:e,language:o,source:n,back:i}=s,a=(u,$)=>u===e?.entry?e.element:
Hi(u,{language:o,source:n,choose:()=>s.openText(u.key),back:i,stop:$===0&&!e}),c=s.entries.needing[0],h=K()&&!e&&c&&p.project.
editable;return[lt(t,u=>u.key,a),t.length?null:l`<p class="empty">${s.find?r("nothing"):r("all-done")}</p>`,h?nc(c,()=>s.
openText(c.key)):null]}var nc=(s,t)=>l`
  <div class="start-bar">
    <button type="button" class="button primary large" @click=${t}>
      ${r("start-with",{n:s.record.number})}
    </button>
  </div>`;var ic=300,Vi=0,$s=class{constructor(t,{ondrawn:e,onslow:o=()=>{},onfail:n=()=>{}},i=L){this.tag=t,this.ondrawn=e,this.onslow=
o,this.onfail=n,this.send=i,this.seq=0,this.shown=0,this.busy=!1,this.waiting=null,this.client="",this.anew()}anew(){Vi+=
1,this.client=`${it}-${Vi}`}get path(){return`/api/draft/${encodeURIComponent(this.tag)}?words=${O}`}post(t,e,o){this.seq+=
1,this.waiting={seq:this.seq,output:t,key:e,text:o,at:performance.now()},this.busy||this.next()}async measure(t,e,o){return(await this.
send("POST",this.path,{seq:0,output:t,key:e,text:o,client:`${it}-measure`})).meter}async next(){let{waiting:t}=this;if(!t)
return;this.waiting=null,this.busy=!0;let e=setTimeout(()=>this.onslow(!0),ic);try{let{at:o,...n}=t,i=await this.send("P\
OST",this.path,{...n,client:this.client});i.seq>this.shown&&(this.shown=i.seq,this.ondrawn(i,t.key,Math.round(performance.
now()-o)))}catch(o){this.onfail(o)}finally{clearTimeout(e),this.onslow(!1),this.busy=!1,this.waiting&&this.next()}}};function Fi(s,t,e){
s.meter=t.meter,t.meter&&(s.meters={...s.meters,[e]:t.meter}),s.findings=(t.findings??[]).map(o=>({...o,value:t.value}))}
function Wi(s,t,{output:e=null,number:o=null},n){let i=e??t.output??n,a=s?.record.boxes??[],c=a.find(u=>u.output===i)??a[0]??
null,h=t.output===i?t.number:1;return{place:c,output:o?e:c?.output??i,number:o??c?.page??h}}function qi(s,t,{box:e,phone:o}){
let n=t.width/s.width;return e?Math.max(.05,Math.min(4,Math.max(t.width*.9/e.rect[2],o?2*n:0))):Math.max(.05,o?n:Math.min(
n,t.height/s.height))}var Ki=({findings:s,value:t})=>s.filter(({start:e,end:o,value:n})=>e!==null&&o!==null&&n===t&&(e>0||
o<t.length));function rc({elsewhere:s},t){return!s?.text||t.some(e=>e.text===s.text)?[]:[{text:s.text,how:"replaced"}]}async function Gi(s,t,e){
let o=`/api/history/${encodeURIComponent(t.tag)}/${encodeURIComponent(s.key)}`,n=(await E(o)).versions??[],i=[...rc(s,n),
...n],a=h=>{c.close(),e(h)},c=new C({name:"history",head:"history-head"},()=>[l`
      <div class="row-of">
        <h1 id="history-head">${r("history.head",{n:s.record.number})}</h1>
        <span class="fill"></span>
        <button type="button" class="button" @click=${()=>c.close()}>${r("close")}</button>
      </div>`,i.length?l`<ol>${i.map(h=>lc(h,s,t,a))}</ol>`:l`<p class="soft">${r("history.none")}</p>`]);c.open()}function ac({
by:s,on:t,how:e,over:o,until:n}){let i=s||(e==="replaced"&&n?r("history.nobody"):""),a=e&&(o?r("history.replaced-by",{by:o}):
r(`history.${e}`));return[i,t&&D(t),a,n&&D(n)].filter(Boolean).join(" · ")}function lc(s,t,e,o){let{text:n}=s,i=ac(s),a=l`
    <button type="button" class="button small" @click=${()=>o(n)}>${r("history.use")}</button>`;return l`
    <li>
      <p class="foreign" ${T(e,{face:!0,pitch:!0})}>${ie(t.value,n)}</p>
      <div class="row-of small soft">${i}<span class="fill"></span>${p.project.editable?a:null}</div>
    </li>`}var ws=class{constructor(t,e){this.facts=t,this.choose=e,this.names=[],this.at=0,this.element=d(l`
      <div class="fact-menu" role="listbox" id="fact-menu" aria-label=${r("facts")} hidden></div>`)}open(t,e){this.names=
t,this.at=0,this.element.hidden=!1,e.setAttribute("aria-controls","fact-menu"),this.draw(e)}close(t){this.element.hidden||
(this.element.hidden=!0,t.removeAttribute("aria-activedescendant"),t.removeAttribute("aria-controls"))}draw(t){t.setAttribute(
"aria-activedescendant",`fact-${this.at}`);let e=(o,n)=>l`
      <div
        role="option"
        id="fact-${n}"
        data-fact=${o}
        aria-selected=${String(n===this.at)}
        @mousedown=${i=>{i.preventDefault(),this.choose(o)}}
      ><b>${`{${o}}`}</b>${" "}${this.facts[o]}</div>`;w(this.names.map(e),this.element)}takes(t,e){if(this.element.hidden)
return!1;let o={ArrowDown:1,ArrowUp:-1}[t.key];if(o)this.at=(this.at+o+this.names.length)%this.names.length,this.draw(e);else if(t.
key==="Enter"||t.key==="Tab")t.stopPropagation(),this.choose(this.names[this.at]??"");else if(t.key==="Escape")t.stopPropagation(),
this.close(e);else return!0;return t.preventDefault(),!0}};var re={"​":"ZWSP","⁠":"WJ","‌":"ZWNJ","‍":"ZWJ","‏":"RLM","‎":"LRM","؜":"ALM"," ":"NNBSP"," ":"NBSP","­":"\
SHY","⁦":"LRI","⁧":"RLI","⁨":"FSI","⁩":"PDI","͏":"CGJ","︎":"VS15","️":"VS16"},Yi=/\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|\p{Co}/gu,
cc=/[\u202a-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u17b4|\u17b5/gu,Ji=s=>re[s]??
`U+${(s.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`,Ft=s=>s.replace(cc,"");function Qi(s){let t=new Map;
for(let[e]of s.matchAll(Yi))t.set(e,(t.get(e)??0)+1);return[...t].map(([e,o])=>({sign:e,name:Ji(e),count:o,never:Ft(e)===
""}))}function Xi(s,t){let e=[],o=0;for(let n of s.matchAll(Yi))n.index>o&&e.push(...Zi(s.slice(o,n.index),t)),e.push([n[0],
Ji(n[0])]),o=n.index+n[0].length;return o<s.length&&e.push(...Zi(s.slice(o),t)),e}function Zi(s,t){return t?s.split(/([\u00a0\u202f])/).
flatMap(e=>e?[[e,re[e]??""]]:[]):[[s,""]]}var pc=/\{[^{}\s]*\}/g,hc=5e3,bs=["​","⁠"],Mo=["‌","‏","‎"],uc={Mymr:bs,Khmr:bs,Thai:bs,Laoo:bs,Arab:Mo,Aran:Mo,
Hebr:Mo},tr=({script:s,tag:t})=>uc[s]??(t==="fr"?[" "]:[]);function er(s,t){let e=s.trim()?[]:[r("block.empty")];for(let[
o]of s.matchAll(/(?<!\\)\{[^{}\s]+\}/g)){let n=o.slice(1,-1);n in t||e.push(r("block.fact",{fact:o,near:dc(n,Object.keys(
t))}))}return(s.match(/(?<!\\)\*\*/g)??[]).length%2&&e.push(r("block.bold")),[...s].length>hc&&e.push(r("too-much")),e}function dc(s,t){
let e=n=>[...s].filter(i=>n.includes(i)).length/Math.max(s.length,n.length),o=t.toSorted((n,i)=>e(i)-e(n))[0];return o?`\
{${o}}`:""}var fc=/[^\P{Cc}\n\t]|\ufeff/gu;function sr(s){let t=s.replace(/\r\n?/g,`
`).normalize("NFC"),e=Ft(t.replace(fc,""));return[e,e!==t]}function To(s,t){return[...s.matchAll(pc)].map(e=>({name:e[0].
slice(1,-1),start:e.index,end:e.index+e[0].length})).filter(({name:e})=>e in t)}function or(s,t,e,o){let n=To(s,t).find(
({start:c,end:h})=>e>c&&e<h);if(!n)return e;let{start:i,end:a}=n;return o<=i?a:o>=a||e-i<a-e?i:a}var nr=s=>/(?<!\\)\{([^{}\s]*)$/.
exec(s)?.[1]??null;function ir(s,t,e){let o=[],n=(a,c)=>{for(let h of s.matchAll(a))o.push([h.index,h.index+h[0].length,
c(h[0])])};n(/\{[^{}\s]+\}/g,a=>a.slice(1,-1)in t?"chip":"chip unknown"),n(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g,()=>"bold"),n(
/《[^《》]*》/g,()=>"ruby");for(let{start:a,end:c,severity:h}of e)a!==null&&c!==null&&c>a&&c<=s.length&&o.push([a,c,
`hit ${h}`]);let i=[...new Set([0,s.length,...o.map(([a])=>a),...o.map(([,a])=>a)])].sort((a,c)=>a-c);return i.slice(0,-1).
map((a,c)=>{let h=i[c+1]??s.length,u=o.filter(([$,g])=>$<=a&&g>=h).map(([,,$])=>$);return[s.slice(a,h),u.join(" ")]})}var ae=class{constructor({language:t,value:e,label:o,facts:n,readonly:i=!1,oninput:a,onleave:c,onnote:h}){this.language=
t,this.facts=n,this.oninput=a,this.onleave=c,this.onnote=h,this.hits=[],this.showHidden=!1,this.composing=!1,this.last=0,
this.menu=new ws(n,u=>this.choose(u)),this.back=d(l`<div class="field-back" aria-hidden="true" ${T(t)}></div>`),this.area=
d(this.textarea(o,i)),this.area.value=e,this.element=d(l`
      <div
        class="field"
        ${y({"--text":`"text-${t.tag}"`,"--pitch":Math.max(1.5,t.line_height)})}
      >${this.back}${this.area}${this.menu.element}</div>`),this.paint()}textarea(t,e){let o=()=>this.snap();return l`
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
        @keydown=${n=>this.key(n)}
        @beforeinput=${n=>this.before(n)}
        @paste=${n=>this.paste(n)}
        @blur=${()=>{this.menu.close(this.area),this.onleave?.()}}
        @compositionstart=${()=>{this.composing=!0}}
        @compositionend=${()=>{this.composing=!1,this.changed()}}
        @select=${o}
        @keyup=${o}
        @click=${o}
        ${T(this.language)}
      ></textarea>`}get value(){return this.area.value}set value(t){if(t===this.area.value)return;let e=Math.min(this.area.
selectionStart,t.length);this.area.value=t,document.activeElement===this.area&&this.area.setSelectionRange(e,e),this.paint()}focus(){
this.area.focus({preventScroll:!0}),this.area.setSelectionRange(this.area.value.length,this.area.value.length)}changed(){
this.paint(),this.composing||this.openFacts(),this.oninput(this.value,this.composing)}insert(t){this.area.focus({preventScroll:!0}),
!document.execCommand("insertText",!1,t)&&(this.area.setRangeText(t,this.area.selectionStart,this.area.selectionEnd,"end"),
this.changed())}replace(t){this.area.focus(),this.area.select(),this.insert(t)}undo(){this.area.focus(),document.execCommand(
"undo")}bold(){let{selectionStart:t,selectionEnd:e,value:o}=this.area,n=o.slice(t,e),i=n.startsWith("**")&&n.endsWith("*\
*")&&n.length>4;this.insert(i?n.slice(2,-2):`**${n}**`);let a=this.area.selectionStart;n||this.area.setSelectionRange(a-
2,a-2)}snap(){let{selectionStart:t,selectionEnd:e,value:o}=this.area;if(t===e&&!this.composing){let n=or(o,this.facts,t,
this.last);n!==t&&this.area.setSelectionRange(n,n)}this.last=this.area.selectionStart}before(t){let e=t.inputType==="del\
eteContentBackward";if(!(e||t.inputType==="deleteContentForward"))return;let{selectionStart:o,selectionEnd:n,value:i}=this.
area;if(o!==n)return;let a=To(i,this.facts).find(({start:c,end:h})=>o===(e?h:c));a&&this.area.setSelectionRange(a.start,
a.end)}paste(t){let e=t.clipboardData?.getData("text/plain");if(!e)return;t.preventDefault();let[o,n]=sr(e);this.insert(
o),n&&this.onnote?.(r("paste.dropped"))}key(t){if(this.last=this.area.selectionStart,!t.isComposing&&this.menu.takes(t,this.
area)||!Y(t))return;let e=t.code==="Digit8"||t.key==="*";!t.altKey&&t.key.toLowerCase()==="b"?(t.preventDefault(),this.bold()):
t.shiftKey&&e&&(t.preventDefault(),this.showHidden=!this.showHidden,this.paint())}openFacts(){let t=nr(this.value.slice(
0,this.area.selectionStart)),e=t===null?[]:Object.keys(this.facts).filter(o=>o.startsWith(t));e.length?this.menu.open(e,
this.area):this.menu.close(this.area)}choose(t){let e=this.area.selectionStart,o=this.value.lastIndexOf("{",e-1);this.area.
setSelectionRange(o,this.value[e]==="}"?e+1:e),this.menu.close(this.area),this.insert(`{${t}}`),this.menu.close(this.area)}underline(t){
this.hits=t,this.paint()}paint(){let t=ir(this.value,this.facts,this.hits).map(([e,o])=>{let n=mc(e,this.showHidden);return o?
l`<span class=${o}>${n}</span>`:n});w([t,"​"],this.back)}special(){return tr(this.language).map(t=>{let e=`${re[t]}: ${r(
`sign.${re[t]}`)}`;return l`
        <button
          type="button"
          class="button small sign"
          title=${e}
          aria-label=${e}
          @mousedown=${At}
          @click=${()=>this.insert(t)}
        >${re[t]}</button>`})}};function mc(s,t){return Xi(s,t).map(([e,o])=>{if(!o)return e;let n=Ft(e)==="";return l`<span class=${n?
"hidden-sign never":"hidden-sign"} data-name=${t||n?o:""}>${e}</span>`})}var _o=s=>s.normalize("NFC").replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]/g,"").toLocaleLowerCase();function rr({use:s,
avoid:t},e){let o=n=>n.some(i=>e.includes(_o(i)));return!e||!(s.length||t.length)?"unsigned":o(t)||s.length&&!o(s)?"warn\
ing":"ok"}function cr(s,t,e,o){let n=_o(e);return l`
    <div class="glossary">
      <span class="row-of small soft">${f("book")}${r("glossary")}</span>
      ${s.map(i=>gc(i,n,t,o))}
    </div>`}function gc({term:s,note:t,use:e,avoid:o},n,i,a){let c=rr({use:e,avoid:o},n),h=ar(e," / ",$=>lr($,i,a)),u=ar(
o,", ",$=>lr($,i,null));return l`
    <p class="small">
      <span class="badge ${c}">
        <span>${c==="unsigned"?null:[f(c),Z(r($c[c]))]}</span>
        ${s}${e.length?[" → ",h]:null}
      </span>
      ${o.length?l`<span class="avoid">${r("glossary.not")}${" "}${u}</span>`:null}
      ${t?l`<span class="soft">${t}</span>`:null}
    </p>`}var $c={ok:"glossary.used",warning:"glossary.unused"},ar=(s,t,e)=>s.map((o,n)=>[n?t:null,e(o)]);function lr(s,t,e){
let o=T(t,{face:!0});return e?l`
    <button
      type="button"
      class="word"
      title=${r("glossary.insert",{word:s})}
      @mousedown=${At}
      @click=${()=>e(s)}
      ${o}
    >${s}</button>`:l`<bdi class="word" ${o}>${s}</bdi>`}var wc=["text-too-long","word-too-wide"],pr=(s,t)=>({code:"",severity:s,text:t,start:null,end:null});function hr(s,t){let e=(s.
meter?.over_chars??0)>0,o=s.findings.filter(n=>n.code==="text-missing"?!1:!(e&&wc.includes(n.code)));return[...(s.value.
trim()?t:[]).map(n=>pr("error",n)),...e?[pr("too-long",bc(s))]:[],...o]}function bc({meter:s,over:t,place:e}){let o=t?"f\
ind.over":"find.wide";return r(s?.about?"about.find":o,{n:t,output:_(e?.output??""),percent:s?.percent})}var vc={"too-lo\
ng":"too-long",error:"error"};function ur(s,t,e){let o=l`<button type="button" class="link" @click=${()=>e(s)}>${r("waiv\
e")}</button>`;return l`
    <p class="finding ${s.severity}" tabindex="-1">
      ${f(vc[s.severity]??"warning")}
      <span>${s.text}${s.hint?l`<span class="soft">${` ${s.hint}`}</span>`:null}</span>
      ${Ut({code:s.code,key:t})?o:null}
    </p>`}var vs=class{constructor(t,{source:e,crop:o,total:n,changed:i}){this.entry=t,this.source=e,this.crop=o,this.total=n,this.
changed=i,this.all=!1,this.wasWhole=!1,this.said={sign:"",words:null,was:null}}get words(){let{source:t,old_source:e}=this.
entry.record,o=`${e}
${t}`;if(this.said.sign!==o){let{facts:n}=p.project,i=e?ie(e,t,n):rt(t,n);this.said={sign:o,words:i,was:e?cs(e,t):null}}
return this.said}view(t,e){return l`
      <div class="src-head">${this.head()}</div>
      <p class="source-text" ${T(this.source)}>${this.words.words}</p>
      <div class="more">${this.more(t)}</div>
      <div class="crop-head small soft"><span>${r("crop")}</span><span>${e}</span></div>
      ${this.crop.element}`}head(){let{record:t,key:e}=this.entry,o=()=>{this.all=!this.all,this.changed()};return l`
      <span class="phone-n">
        <strong>${t.number}</strong>${r("n-of",{n:"",all:this.total()||""})}
      </span>
      <code>${e}</code>
      ${t.state==="stale"?W("stale",r("source.changed",{language:k(this.source.tag)})):null}
      <span class="phone-n">${this.need()}</span>
      <button type="button" class="link phone-more" aria-expanded=${String(this.all)} @click=${o}>
        ${r(this.all?"less":"more")}
      </button>`}need(){let t=at(this.entry);return t&&t!=="stale"?So(this.entry,t):null}more(t){let{record:e}=this.entry,
o=(n,i)=>l`
      <p class="note small"><strong>${r(n)}</strong>${" "}${i}</p>`;return[this.words.was?this.was(e.old_source??""):null,
e.note?o("note",e.note):null,e.adapt?o("adapt",r("adapt.what")):null,t,e.back?o("back",e.back):null]}was(t){let e=()=>{this.
wasWhole=!0,this.changed()};return l`
      <p class="was small">
        ${r("was")}${" "}<bdi ${T(this.source)}>${this.wasWhole?t:this.words.was}</bdi>${" "}
        ${this.wasWhole?null:l`<button type="button" class="link" @click=${e}>${r("was.all")}</button>`}
      </p>`}};var yc=6,kc=6e3;function xc({name:s,count:t,never:e}){let o=Ee(`sign.${s}`)?r(`sign.${s}`):"",n=t>1?` ×${t}`:"";return l`<span class=${e?
"never":""} title=${o}><b>${s}</b>${n}</span>`}var ys=class{constructor(t,{language:e,source:o,crop:n},i){this.entry=t,this.
acts=i;let{record:a}=t;this.field=new ae({language:e,value:t.value,label:r("field.name",{n:a.number,language:k(e.tag)}),
facts:p.project.facts,readonly:!p.project.editable,oninput:i.typed,onleave:i.leave,onnote:c=>this.note(c)}),this.comments=
new oe(e.tag,a,i.commented),this.special=this.field.special(),this.language=e,this.left=new vs(t,{source:o,crop:n,total:i.
total,changed:()=>this.draw()}),this.noted=null,this.noting=void 0,this.findings=null,this.element=d(l`<div class="text-row open" role="group" data-key=${t.
key}></div>`),this.update()}get blocks(){return er(this.entry.value,p.project.facts)}update({findings:t=!0}={}){t&&(this.
findings=this.found(this.blocks)),this.comments.update(this.entry.record),this.draw()}draw(){let{entry:t,element:e}=this;
e.setAttribute("aria-label",Ao(t)),e.classList.toggle("is-changed",this.acts.outdated()!==null),e.classList.toggle("all",
this.left.all),w(l`
        <span class="n">${t.record.number}</span>
        <div class="tgt">
          ${this.field.element}
          ${this.hidden()}
          <p class="hint paste-note" role="status">${this.noted}</p>
          ${p.project.editable?[this.tools(),this.buttons()]:null}
          <div class="row-state">${this.state()}</div>
          <div class="meter-place">${ms(t.meter,t.over,t.record.boxes.length>0)}</div>
          <div class="row-findings" ${y({"font-family":`var(--ui), "text-${this.language.tag}"`})}>
            ${this.findings}
          </div>
          ${this.acts.beside()}
        </div>
        <div class="src">${this.left.view(this.terms(),this.where())}${this.comments.element}</div>
        ${Oo(t)}`,e)}hidden(){let t=Qi(this.entry.value);if(!t.length)return null;let e=t.some(o=>o.never);return l`
      <p class="hidden-list small${e?" never":""}">
        ${e?f("error"):null}<span>${r("hidden")}</span>${t.map(o=>xc(o))}
        ${e&&p.project.editable?this.takeButton():null}
      </p>`}takeButton(){return l`<button type="button" class="link" data-focus="take" @click=${()=>this.field.replace(Ft(
this.entry.value))}>${r("hidden.take")}</button>`}terms(){let t=this.entry.record.glossary;if(!t.length)return null;let e=p.
project.editable?o=>this.field.insert(o):null;return cr(t,this.language,this.entry.value,e)}where(){return this.acts.outdated()??
(this.entry.place?_(this.entry.place.output):"")}tools(){let{facts:t}=p.project,e=[...new Set([...this.entry.record.facts,
...Object.keys(t)])].slice(0,yc);return l`
      <div class="tools row-of" role="group" aria-label=${r("facts")}>
        ${e.length?l`<span class="small soft wide-only">${r("facts")}</span>`:null}
        ${e.map(o=>l`
            <button type="button" class="fact" @mousedown=${At} @click=${()=>this.field.insert(`{${o}}`)}>
              <b>${`{${o}}`}</b>${" "}<span>${t[o]}</span>
            </button>`)}
        <span class="row-of wide-only">
          ${e.length?l`<span class="small soft">${r("or-type")}</span>${b("{")}`:null}
          <button
            type="button"
            class="button small"
            aria-label=${r("bold")}
            title=${r("bold")}
            @mousedown=${At}
            @click=${()=>this.field.bold()}
          ><b>B</b></button>
        </span>
        ${this.special}
      </div>`}buttons(){let{entry:t,acts:e}=this,o=this.blocks,n=ot(t)&&t.record.state==="stale",i=[r("history"),t.record.
versions||null].filter(Boolean).join(" ");return l`
      <div class="acts row-of">
        <button type="button" class="button square previous phone-only" aria-label=${r("list")} @click=${e.close}>
          ${f("up")}
        </button>
        <button
          type="button"
          class="button primary done"
          data-focus="done"
          aria-disabled=${String(o.length>0)}
          title=${o.join(" ")}
          @click=${e.done}
        ><span>${n?r("still-right"):r("done-next")}</span>${b("Ctrl ↵")}</button>
        <button type="button" class="button wide-only" data-focus="undo" @click=${()=>this.field.undo()}>
          ${r("undo")}${b("Ctrl Z")}
        </button>
        <button type="button" class="link plain wide-only" data-focus="history" @click=${e.history}>
          ${i}
        </button>
        ${p.project.editable?ls():null}
      </div>`}state(){let{entry:t,acts:e}=this,{record:o}=t,n=t.save&&t.save!=="saved"?"draft":o.state,i=n==="checked"||
n==="translated"?"ok":n,a=l`<button type="button" class="link" @click=${e.conflict}>${r("conflict.open")}</button>`,c=["\
lost","refused","conflict"].includes(t.save??"");return l`
      ${W(i,r(`state.${n}`))}
      ${o.machine&&n!=="machine"?l`<span class="small soft">${r("origin.machine")}</span>`:null}
      <span class="small soft${c?" error":""}">${this.said()}</span>
      <span class="fill"></span>
      ${t.conflict?a:null}
      ${p.project.editable?this.copyButton():null}`}copyButton(){return l`
      <button type="button" class="link plain" data-focus="copy" @mousedown=${At} @click=${()=>this.field.replace(this.entry.
record.source)}>
        ${r("copy-source")}
      </button>`}said(){let{save:t,record:e}=this.entry;return this.acts.slow()?r("drawing"):t?r(`save.short.${t}`):e.by?
`${e.by} · ${D(e.on)}`:""}note(t){clearTimeout(this.noting),this.noted=t,this.draw(),this.noting=setTimeout(()=>this.unnote(),
kc)}unnote(){this.noted=null,this.draw()}noteElsewhere(){let{elsewhere:t}=this.entry;if(!t||t.seen)return;clearTimeout(this.
noting);let{by:e,time:o}=t;this.noted=l`
      ${r("changed-elsewhere",{by:e,time:o})}${" "}
      <button type="button" class="link" data-focus="changed" @click=${this.acts.history}>
        ${r("changed-elsewhere.show")}
      </button>`,this.draw()}seenElsewhere(){let{elsewhere:t}=this.entry;!t||t.seen||(t.seen=!0,this.unnote())}show(t=this.
blocks){this.findings=this.found(t),this.draw()}hideFindings(){this.findings=null,this.draw()}found(t){let{entry:e}=this,
o=hr(e,t);return o.length?o.map(n=>ur(n,e.key,this.acts.waive)):!(e.value&&e.meter)||e.meter.about?null:l`<p class="finding fine">${f(
"ok")}<span>${this.fine()}</span></p>`}fine(){let{boxes:t,facts:e}=this.entry.record,o=[...new Set(t.map(i=>i.output))].
map(_),n=r("fine.fits",{outputs:new Intl.ListFormat(document.documentElement.lang).format(o)});return e.length?`${n} ${r(
"fine.facts",{facts:e.map(i=>`{${i}}`).join(" ")})}`:n}get stops(){return[...this.element.querySelectorAll(".row-finding\
s .finding:not(.fine)")]}get doneButton(){return this.element.querySelector(".done")}};function dr(s,t){let{language:e,source:o,side:n,tag:i}=s,a=new ys(t,{language:e,source:o,crop:n.crop},{typed:(c,h)=>s.typed(
t,c,h),leave:()=>s.opened===a&&s.leave(),done:()=>s.done(),history:()=>Gi(t,e,c=>a.field.replace(c)),conflict:()=>s.resolving.
ask(t),commented:c=>s.commented(t,c),waive:({code:c,text:h})=>os({code:c,key:t.key,language:i,message:h},()=>s.post(t)),
close:()=>{s.closeRow(),s.paintList()},total:()=>s.entries.size,slow:()=>n.slow,outdated:()=>s.outdated(t),beside:()=>s.
beside(t)});return a}var fr={x:40,y:24},ks=class{constructor(t){this.owner=t,this.whole=m.get("whole",!0),this.slow=!1,this.failed=!1,this.boxPicked=
null,this.page=new ct({onpick:e=>this.pickBox(e)}),this.crop=new pt,this.drafts=new $s(t.tag,{ondrawn:(e,o,n)=>this.drawn(
e,o,n),onslow:e=>this.slowly(e),onfail:e=>this.notDrawn(e)}),this.toolbar=d(l`<div class="toolbar page-tools" data-area=""></div>`),
this.scroller=d(l`
      <div class="scroller" tabindex="0" role="region" aria-label=${r("page")}>${this.page.element}</div>`),this.sheet=d(
l`<div class="picked-box"></div>`),this.element=d(l`<section class="page-side">${this.toolbar}${this.scroller}${this.sheet}</section>`),
this.sized=new ResizeObserver(()=>this.size()),this.sized.observe(this.scroller)}close(){this.sized.disconnect()}async show(t,e={}){
let{page:o,owner:n}=this,i=n.entries.get(t),{place:a,output:c,number:h}=Wi(i,o,e,p.output);c&&((c!==o.output||h!==o.number)&&
(this.drafts.anew(),await o.show(n.tag,c,h),this.size()),o.element.classList.toggle("is-rtl",n.language.rtl),i&&this.light(
i,a,c),this.tools(),this.picked())}light(t,e,o){t.place=e,t.meter=t.record.meter[o]??t.meter,this.page.light(t.key),this.
owner.measure(t),this.crop.show(this.page,t.key),this.owner.lit(t),this.follow()}async anew(){let{output:t,number:e}=this.
page;this.drafts.anew();let o=p.project.outputs.find(n=>n.name===t);t&&o&&await this.page.show(this.owner.tag,t,Math.max(
1,Math.min(e,o.pages)))}follow(){let t=this.page.litBox;if(!t)return;let e=t.getBoundingClientRect(),o=this.scroller.getBoundingClientRect();
this.whole?(e.top<o.top||e.bottom>o.bottom)&&(this.scroller.scrollTop+=e.top-o.top-80):this.zoom(!1)}size(){let{page:t}=this.
page;if(!t)return;let e={width:this.scroller.clientWidth-fr.x,height:this.scroller.clientHeight-fr.y},o=this.owner.open(),
n=o?this.page.boxesOf(o.key)[0]:this.boxPicked,i=qi(t,e,{box:this.whole?null:n,phone:K()});this.page.element.style.width=
`${t.width*i}px`}zoom(t){this.whole=t,m.set("whole",t),this.size(),this.tools(),t||this.page.litBox?.scrollIntoView({block:"\
center",inline:"center"})}pickBox(t){if(K()&&this.owner.inPageView()){this.boxPicked=t,this.page.light(t.messages[0]??null),
this.picked(),this.whole||this.zoom(!1);return}let e=t.messages.indexOf(this.owner.open()?.key??""),o=t.messages[(e+1)%t.
messages.length];o&&this.owner.openText(o)}tools(){let{outputs:t}=p.project,{output:e,number:o}=this.page,n=e?F(e).pages:
1,i=t.length>2?Jt:_,a=h=>{Tt(h),this.show(this.owner.open()?.key,{output:h})},c=t.map(h=>[h.name,i(h.name)]);w([t.length>
1?M(r("output"),c,e,a):null,n>1?this.pages(n,o,e):null,M(r("view"),this.views(),this.whole,h=>this.zoom(h),{keys:{false:"\
Z"}}),l`<span class="fill"></span><span class="hint" role="status">${this.said()}</span>`],this.toolbar)}views(){return[
[!0,r("page.whole")],[!1,r("page.box")]]}pages(t,e,o){let n=Array.from({length:t},(i,a)=>[a+1,r("page.short",{n:a+1})]);
return M(r("pages"),n,e,i=>this.show(null,{output:o,number:i}))}said(){return this.slow?r("drawing"):this.failed?r("not-\
current"):p.drawn?r("drawn",{ms:p.drawn}):""}picked(){let t=this.boxPicked,e=t?this.owner.entries.get(t.messages[0]):void 0;
w(K()&&t&&e?this.pickedView(t,e):null,this.sheet)}pickedView(t,e){let o=at(e),n=()=>{this.zoom(!this.whole),this.picked()},
i=a=>l`
      <button type="button" class="button primary large fill" @click=${()=>this.owner.openText(a)}>
        ${t.messages.length>1?r("edit-n",{n:this.page.numbers.get(a)}):r("edit-this")}
      </button>`;return l`
      <div class="row-of">
        <strong>${zt(t,this.page.numbers)}</strong><code>${e.key}</code><span class="fill"></span>
        ${W(o??"ok",r(`row.${o??"ok"}`))}
      </div>
      <p class="cut" ${T(this.owner.language,{face:!0})}>${e.value||r("not-yet")}</p>
      <div class="row-of">
        <button type="button" class="button large" @click=${n}>${r(this.whole?"zoom":"page.whole")}</button>
        ${t.messages.map(i)}
      </div>`}post(t,e=t.value){this.page.output&&t.place&&this.drafts.post(t.place.output,t.key,e)}drawn(t,e,o){let n=this.
owner.entries.get(e);n&&(this.failed=!1,this.page.swap(t.groups,t.boxes??[]),this.crop.swap(this.page),Fi(n,t,this.page.
output??""),this.owner.measure(n),this.owner.open()===n&&this.crop.show(this.page,e),this.owner.drawn(t,n)),p.drawn=o,J(
{type:"drawn"})}slowly(t){this.slow!==t&&(this.slow=t,this.tools(),this.owner.slow())}notDrawn(t){this.failed=!0,this.tools(),
console.warn(t)}};var Oc=30,Ac=300,xs=class{constructor(t){this.screen=t,this.timer=void 0}close(){clearTimeout(this.timer)}heard(t){let{screen:e}=this;
t.type==="back"?e.keeper.back(e.entries.all):t.type==="reloaded"&&t.client!==it&&qe(t,e.tag)&&this.later(t,Oc)}later(t,e){
clearTimeout(this.timer),this.timer=setTimeout(()=>this.run(t),e)}async run(t){let{screen:e}=this,o=new Map(e.entries.all.
map(({key:c,turn:h})=>[c,h])),n=await Q(e.tag);if(!e.root.isConnected)return;let i=n.filter(c=>!this.bring(c,o,t));for(let c of e.
entries.all)c.save==="refused"&&!c.conflict&&e.keeper.save(c);i.length&&this.later(t,Ac);let a=new Set(n.map(c=>c.key));
for(let{key:c}of e.entries.all)a.has(c)||e.remove(c);await this.page(),e.shownAnew()}async page(){try{await this.screen.
side.anew()}catch(t){if(!(t instanceof U))throw t}}bring(t,e,o){let{screen:n}=this,i=n.entries.get(t.key);if(!i)return n.
entries.byKey.set(t.key,n.entryOf(t)),!0;if(i.going||i.turn!==e.get(t.key))return!1;let a=n.opened?.entry===i?n.opened:null;
t.source!==i.record.source&&a?.note(r("source.again"));let c={by:o.by??"",time:jt().slice(0,5),somebody:r("somebody")};return Ci(
i,t,c)==="replaced"&&a&&(a.field.value=i.value,a.noteElsewhere()),!0}opened(){let{screen:t}=this,e=t.opened?.entry;e&&(t.
side.page.light(e.key),t.measure(e),t.side.crop.show(t.side.page,e.key),ot(e)||t.post(e),t.opened?.update())}};function Sc(s){return s.over_chars>0?W("too-long",r("meter.chars-over",{n:s.over_chars})):W("ok",r("conflict.fits",{n:s.
lines,percent:s.percent}))}var Os=class{constructor(t,e,o){this.entry=t,this.conflict=t.conflict,this.mine=t.value,this.
language=e,this.acts=o,this.settled=!1,this.meter=null,this.rooms=new Map,this.field=new ae({language:e,value:t.value,label:r(
"conflict.result"),facts:p.project.facts,oninput:o.draw});let n={name:"conflict",role:"alertdialog",head:"conflict-head",
described:"conflict-what"};this.dialog=new C({...n,stays:!0},()=>this.view())}open(){let{element:t}=this.dialog;return t.
addEventListener("keydown",e=>{e.key!=="Enter"||!Y(e)||(e.preventDefault(),e.stopPropagation(),this.take(this.field.value))}),
t.addEventListener("close",()=>{this.settled||this.acts.later()}),this.dialog.open(),this.field.focus(),this.acts.draw(this.
field.value),this.room(this.conflict.theirs),this.room(this.mine),this}async room(t){if(!t)return;let e=await this.acts.
measure(t).catch(()=>null);e&&(this.rooms.set(t,e),this.dialog.draw())}take(t){this.settled=!0,this.dialog.close(),this.
acts.resolve(t)}shown(t,e){this.meter=ms(t,e,this.entry.record.boxes.length>0),this.dialog.draw()}view(){let{theirs:t,by:e,
on:o}=this.conflict,n=[e,o?D(o):null].filter(Boolean).join(" · ");return[this.head(),l`
        <div class="two">
          ${this.version([r("conflict.theirs"),n],t,this.mine,r("conflict.take"))}
          ${this.version([r("conflict.mine"),r("conflict.here")],this.mine,t,r("conflict.keep"))}
        </div>`,this.before(),l`
        <div class="result">
          <div><h2>${r("conflict.result")}</h2>${this.field.element}</div>
          <div><p class="small soft">${r("crop")}</p>${this.acts.crop.element}<div>${this.meter}</div></div>
        </div>`,this.foot()]}head(){let{record:t,key:e}=this.entry;return l`
      <div class="conflict-head">
        <span class="warning">${f("warning")}</span>
        <div>
          <h1 id="conflict-head">${r("conflict.head")}</h1>
          <p id="conflict-what" class="soft">${r("conflict.what",{n:t.number,key:e})}</p>
        </div>
      </div>`}version([t,e],o,n,i){let a=this.rooms.get(o),c=o?ie(n,o,p.project.facts):l`<span class="hint">${r("conflic\
t.empty")}</span>`;return l`
      <section>
        <h2>${t}<span class="small soft">${e}</span></h2>
        <p class="foreign" ${T(this.language,{face:!0})}>${c}</p>
        <div class="row-of">
          <span>${a?Sc(a):null}</span>
          <span class="fill"></span>
          <button type="button" class="button" @click=${()=>this.take(o)}>${i}</button>
        </div>
      </section>`}before(){let{base:t,theirs:e}=this.conflict;return t?l`
      <p class="small was">
        <strong>${r("conflict.before")}</strong>
        <bdi class="foreign" ${T(this.language,{face:!0})}>
          ${cs(t,e||this.mine)??rt(t,p.project.facts)}
        </bdi>
      </p>`:null}foot(){return l`
      <div class="row-of">
        <span class="small soft fill">${r("conflict.others")}</span>
        <button type="button" class="button" @click=${()=>this.dialog.close()}>
          ${r("conflict.later")}${b("Esc")}
        </button>
        <button type="button" class="button primary" @click=${()=>this.take(this.field.value)}>
          ${r("conflict.save")}${b("Ctrl ↵")}
        </button>
      </div>`}};var As=class{constructor(t){this.screen=t,this.asking=null}ask(t){let{conflict:e}=t;if(!e)return;let{side:o,language:n}=this.
screen,i=new pt,a=new Os({...t,conflict:e},n,{crop:i,measure:c=>o.drafts.measure(t.place?.output??o.page.output??"",t.key,
c),draw:c=>o.post(t,c),later:()=>{this.asking=null},resolve:c=>this.take(t,c)});i.show(o.page,t.key),this.asking={entry:t,
crop:i,dialog:a},a.open()}drawn(t){let{asking:e}=this;if(e?.entry!==t)return;let{page:o}=this.screen.side;e.crop.swap(o),
e.crop.show(o,t.key),e.dialog.shown(t.meter,t.over)}take(t,e){let{screen:o}=this;this.asking=null;let n=Li(t,e);o.opened?.
entry===t&&(o.opened.field.value=e),n?o.keeper.save(t,{force:!0}):(t.save="saved",t.savedAt=new Date,o.store.forget(o.tag,
t.key),o.told(t)),o.post(t),o.paintList()}};var Mc=[["Alt ↓","keys.next"],["F8","keys.finding"],["Ctrl S","keys.save-now"],["F6","keys.page-side"]];function Tc(s,t){
switch(s?.save){case"unsaved":return["draft","stale",r("save.unsaved")];case"saving":return["up","",r("save.saving")];case"\
saved":return["ok","ok",r("save.saved",{file:t,time:jt(s.savedAt)})];case"conflict":return["warning","stale",r("save.con\
flict")];case"lost":return["error","error",r("save.lost",{n:s.left})];case"refused":return["error","error",r("save.refus\
ed",{why:s.why})];default:return["ok","",r("save.none")]}}var _c=([s,t,e])=>l`
  <span class="save-line ${t}" role="status">${f(s)}${e}</span>`,mr=(s,t,e="foot-link")=>l`
  <button type="button" class="link" data-focus=${e} @click=${t}>${s}</button>`,jc=s=>l`
  <span class="fill"></span>
  <span class="foot-keys">${s.map(([t,e])=>l`<span>${b(t)}${" "}${r(e)}</span>`)}</span>`;function gr(s){let{opened:t,latest:e,
finishing:o}=s,n=t?.entry.save?t.entry:e,i=o.undoable,a=()=>{n&&(s.openText(n.key),s.resolving.ask(n))};return[_c(Ec(s,n)),
n?.save==="conflict"?mr(r("conflict.open"),a):null,i?mr(r("undo-done",{n:i.entry.record.number}),()=>o.undo(),"undo-done"):
null,jc(Mc)]}function Ec({tag:s,entries:t},e){if(!p.project.editable)return["lock","",r("read-only.why")];let[o,n,i]=Tc(
e,`locales/${s}.yaml`),a=o==="ok"&&!t.needing.length;return[o,n,a?`${i} · ${r("all-done")}`:i]}var Cc=400,Lc=600,Ss=class{constructor(t,e,o,n){et(e),this.tag=e,this.goTo=o,this.language=G(e),this.source=G(p.project.
source),this.entries=new hs,this.opened=null,this.filter="all",this.find="",this.back=!1,this.pageView=!1,this.latest=null,
this.finishing=new gs(this),this.resolving=new As(this),this.resting=void 0,this.speaking=void 0;let{keeper:i,store:a}=n(
e,h=>this.told(h));this.keeper=i,this.store=a,this.refresh=new xs(this),this.side=new ks({tag:e,language:this.language,entries:this.
entries,open:()=>this.opened?.entry??null,inPageView:()=>this.pageView,openText:h=>this.openText(h),measure:h=>this.measure(
h),lit:()=>this.opened?.update(),drawn:(h,u)=>this.drawn(h,u),slow:()=>this.opened?.update({findings:!1})}),this.tools=d(
l`<div class="toolbar list-tools" data-area=""></div>`),this.list=d(l`<div class="texts" data-area=""></div>`),this.foot=
d(l`<footer class="footbar"></footer>`);let c=h=>this.keyed(h);this.root=d(l`
      <div class="columns translate" @keydown=${c}>
        <section class="list">${this.tools}${this.list}${this.foot}</section>
        ${this.side.element}
      </div>`),t.append(this.root),this.deaf=z(h=>this.refresh.heard(h)),visualViewport?.addEventListener("resize",Ws)}close(){
this.leave(),this.refresh.close(),this.deaf(),this.keeper.close(),this.side.close(),visualViewport?.removeEventListener(
"resize",Ws)}go([t,...e]){if(t&&t!==this.tag)return!1;let o=e.join("/");return this.entries.get(o)&&o!==this.opened?.entry.
key&&this.openText(o),!0}async load(t){let[e]=await Promise.all([Q(this.tag),ss()]);if(!this.root.isConnected)return;this.
entries.fill(e.map(a=>this.entryOf(a))),this.side.page.numbers=new Map(e.map(a=>[a.key,a.number])),await this.restore();
let{needing:o}=this.entries;this.filter=!t&&o.length&&K()?"needs":"all",this.paintList();let i=this.entries.get(t)??(K()?
void 0:o[0]??this.entries.all[0]);await this.side.show(i?.key),this.root.isConnected&&(this.paintTools(),i&&this.openText(
i.key,{focus:!!t&&p.project.editable}),this.line())}entryOf(t){return $i(t,p.output)}async restore(){for(let t of await this.
store.all(this.tag)){let e=this.entries.get(t.key);e&&(Ei(e,t)?!e.conflict&&p.project.editable&&this.keeper.typed(e):this.
store.forget(this.tag,t.key))}}get rows(){return this.entries.shown(this.filter,this.find,this.opened?.entry??null)}get chosen(){
return K()&&this.pageView?"page":this.filter}choose(t){this.setPageView(t==="page"),t==="page"?(this.side.page.setOverlays(
["boxes"]),this.side.size()):(this.filter=t,K()&&this.closeRow()),this.paintList()}setPageView(t){this.pageView=t,this.root.
classList.toggle("page-view",t)}drawer(){this.root.classList.toggle("with-page")}paintTools(){w(zi(this),this.tools),this.
side.tools()}paintList(){this.paintTools();let{scrollTop:t}=this.list;w(Ui(this,this.rows),this.list),this.list.scrollTop=
t}async openText(t,{focus:e=!0}={}){let o=this.entries.get(t);if(!o||this.opened?.entry===o){e&&this.opened?.field.focus();
return}this.leave(),this.setPageView(!1);let n=dr(this,o);this.opened=n,n.noteElsewhere(),document.body.classList.toggle(
"row-open",K()),this.paintList(),un(this.tag,t),e&&n.field.focus(),this.reveal(n.element),await this.side.show(t),o.conflict&&
this.line(),p.project.editable&&this.opened===n&&this.post(o)}outdated(t){return null}beside(t){return null}commented(t,e){
t.record.comments=e,this.opened?.update({findings:!1}),this.paintList(),this.line()}closeRow(){this.leave(),this.opened=
null,document.body.classList.remove("row-open"),this.side.page.light(null)}reveal(t){let e=t.getBoundingClientRect(),o=this.
list.getBoundingClientRect();e.top>=o.top&&e.bottom<=o.bottom||(this.list.scrollTop+=e.top-o.top-Math.max(12,Math.min(96,
o.height-e.height)))}measure(t){t.over=this.side.page.linesOver(t.key)}post(t){this.side.post(t)}typed(t,e,o){t.value=e,
this.finishing.undoable=null,this.keeper.typed(t),this.post(t),this.opened?.seenElsewhere(),this.opened?.hideFindings(),
this.rest(t,o),this.opened?.update({findings:!1})}rest(t,e){clearTimeout(this.resting),e||(this.resting=setTimeout(()=>this.
rested(t),Cc))}rested(t){this.opened?.entry===t&&(this.opened.show(),this.opened.field.underline(Ki(t)),clearTimeout(this.
speaking),this.speaking=setTimeout(()=>Ue(Bi(t.meter,t.over)),Lc))}drawn(t,e){let{opened:o}=this;this.resolving.drawn(e),
o?.entry===e&&(o.update({findings:!1}),this.rest(e,o.field.composing))}leave(){let t=this.opened?.entry;t&&p.project.editable&&
!ot(t)&&this.keeper.save(t)}done(){return this.finishing.done()}step(t,e=this.rows){let o=this.entries.beside(this.opened?.
entry??null,t,e);o&&this.openText(o.key)}told(t){this.opened?.entry===t&&this.opened.update({findings:!1}),this.latest=t,
this.line(),(t.save==="saved"||t.save==="conflict")&&this.paintList()}line(){w(gr(this),this.foot)}shownAnew(){this.refresh.
opened(),this.side.size(),this.paintList(),this.line()}remove(t){let{opened:e}=this;if(e?.entry.key===t){if(!ot(e.entry)){
e.note(r("removed-key"));return}this.closeRow()}this.entries.byKey.delete(t)}saveNow(){let t=this.opened?.entry;t?.conflict?
this.resolving.ask(t):t&&this.keeper.save(t)}keyed(t){Di(this,t)}pressed(t,e){Ii(this,t,e)}};var Ms=class{constructor(t){this.project=t,this.opened=null}base(){return this.opened??=new Promise((t,e)=>{let o=indexedDB.
open("leafletgen",1);o.onupgradeneeded=()=>o.result.createObjectStore("texts",{keyPath:"id"}),o.onsuccess=()=>t(o.result),
o.onerror=()=>e(o.error)}),this.opened}async act(t,e){try{let o=(await this.base()).transaction("texts",t).objectStore("\
texts");return await new Promise((n,i)=>{let a=e(o);a.onsuccess=()=>n(a.result),a.onerror=()=>i(a.error)})}catch{return null}}id(t,e){
return`${this.project}/${t}/${e}`}keep(t,e,o,n){let i={id:this.id(t,e),key:e,text:o,fingerprint:n,at:Date.now()};return this.
act("readwrite",a=>a.put(i))}forget(t,e){return this.act("readwrite",o=>o.delete(this.id(t,e)))}async all(t){let e=this.
id(t,"");return await this.act("readonly",o=>o.getAll(IDBKeyRange.bound(e,`${e}￿`)))??[]}};var Pc=(s,t)=>{let e=new Ms(`${location.origin} ${p.project.name}`);return{store:e,keeper:new fs(s,e,t)}};async function Nc(s,t,{
go:e}){let o=S(t[0])?.tag??p.language,n=new Ss(s,o,e,Pc);return await n.load(t.slice(1).join("/")||null),n}var Co={};xt(Co,{open:()=>Dc});var Rc=["name","source","languages","outputs","facts"];function $r(s){let t=!1;return s.split(`
`).filter(o=>(/^[\w-]/.test(o)&&(t=Rc.includes(o.split(":")[0]??"")),t&&o.trim()&&!/^\s*#/.test(o))).map(o=>{let[,n="",i=o]=o.
match(/^(\s*[\w-]+:)(.*)$/)??[];return[n,i]})}async function wr(s,t){await me();let e=new Eo(s,t,await E("/api/starter"));return{close:z(n=>{n.type==="reloaded"&&!p.project.
missing&&t("board")}),...e.begin()}}var Eo=class{constructor(t,e,o){this.go=e,this.name=o.name,this.tags=[...o.languages],
this.files=o.files,this.problem="",this.busy=!1,this.turn=0,this.field=new Zt({id:"first-language",choose:n=>{this.tags.
push(n),this.look()},without:()=>new Set(this.tags)}),this.root=d(l`<div class="first-run"></div>`),t.append(this.root)}begin(){
return this.draw(),this.root.querySelector('[data-focus="make"]')?.focus({preventScroll:!0}),{}}async look(){this.turn+=
1;let t=this.turn;this.problem="",this.draw();let e=new URLSearchParams([["name",this.name],...this.tags.map(n=>["langua\
ge",n])]),{files:o}=await E(`/api/starter?${e}`);t===this.turn&&(this.files=o,this.draw())}async make(){if(!this.busy){this.
busy=!0;try{await L("POST",`/api/starter?words=${O}`,{name:this.name,languages:this.tags}),await St(),await X(),this.go(
"board")}catch(t){this.busy=!1,this.problem=q(t),this.draw()}}}draw(){w(l`
        <div>
          <h1>${r("first.head")}</h1>
          <p class="soft">${r("first.what")}</p>
          ${this.starter()}
          <h2>${r("languages")}</h2>
          <div class="chips">${this.tags.map((t,e)=>this.chip(t,e))}${this.field.element}</div>
          <div>${this.foot()}</div>
        </div>
        <aside>${this.written()}</aside>`,this.root)}starter(){let t=j(e=>{this.name=e.trim(),this.look()});return l`
      <div class="starter">
        <img class="paper-picture" src="/api/starter.svg" width="190" height="269" alt=${r("first.picture")}>
        <div>
          <h2>${r("first.card")}</h2>
          <p class="small soft">${r("first.card-what")}</p>
          <label for="first-name"><strong>${r("first.name")}</strong></label>
          <input type="text" id="first-name" maxlength="60" value=${this.name} spellcheck="false" @input=${t}>
          <p class="hint">${r("first.name-what")}</p>
        </div>
      </div>`}chip(t,e){let o=()=>{this.tags.splice(e,1),this.look()},n=l`
      <button
        type="button"
        aria-label=${r("first.without",{language:t})}
        data-focus="without-${t}"
        @click=${o}
      >×</button>`,i=l`<span class="small soft">${r("first.source")}</span>`;return l`<span class="language-chip">${ge(
t)}${e?n:i}</span>`}foot(){let t=p.project.editable;return l`
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
      </p>`}written(){let t=Object.entries(this.files).filter(([o])=>o!=="leaflet.yaml"),e=`leafletgen init . --name ${this.
name||"…"} --languages ${this.tags.join(",")}`;return l`
      <h2>${r("first.written")}</h2>
      <pre class="where-box mono" tabindex="0" role="region" aria-label="leaflet.yaml">
        <span class="soft">${`# leaflet.yaml
`}</span>
        ${$r(this.files["leaflet.yaml"]??"").map(([o,n])=>[l`<b>${o}</b>`,`${n}
`])}
      </pre>
      <ul class="mono small">${t.map(([o,n])=>Bc(o,n))}</ul>
      <p class="hint">${r("command")}<br><code>${e}</code></p>`}};function Bc(s,t){let e=l`<span class="soft">${r(/: ""/.
test(t)?"first.empty":"first.full")}</span>`;return l`<li>${s}${"  "}${s.startsWith("locales/")?e:null}</li>`}var br=["missing","stale","machine","draft"];function vr(s){let t=a=>s.filter(c=>c.state===a).length,e=s.filter(a=>Object.values(a.meter).some(c=>c.over_chars>0)).length,
n=[["missing",t("missing")],["stale",t("stale")],["too-long",e],["machine",t("machine")],["draft",t("draft")]].filter(([
,a])=>a),i=n.reduce((a,[c,h])=>a+h*(c==="missing"?1:.5),0);return{rows:n,done:t("checked")+t("translated"),minutes:Math.
ceil(2*i)}}async function Dc(s,t,{go:e}){if(p.project.missing)return wr(s,e);let o=p.only??S(t[0])?.tag??p.language,n=await Q(o);return s.
append(d(Ic(o,n,e))),s.querySelector("input")?.focus(),{}}function Ic(s,t,e){let{editable:o}=p.project,n=t.find(a=>br.includes(
a.state));return l`
    <div class="start-page">
      <form @submit=${a=>{a.preventDefault();let c=a.currentTarget;m.set("name",c.querySelector("#name").value.trim()),e(
"translate",s,...n?[n.key]:[])}}>
        <p class="start-name">${Zs(s)}</p>
        <h1>${r(o?"start.head":"start.look-head",{language:k(s)})}</h1>
        <p class="soft">${r("start.what")}</p>
        ${Hc(t)}${o?zc(s,()=>e("translate",s)):Uc(()=>e("translate",s))}
      </form>
      ${p.output?l`<img class="paper-picture" src=${ce(s,p.output)} alt="">`:null}
    </div>`}function Hc(s){let{rows:t,done:e,minutes:o}=vr(s);return l`
    <ul>
      ${t.map(([n,i])=>l`<li><span class=${n}>${f(n)}</span>${r(`start.${n}`,{n:i})}</li>`)}
      <li>
        <span class="ok">${f("ok")}</span>${r("start.done",{n:e,all:s.length})}
        ${o?l`<span class="soft">${r("start.minutes",{n:o})}</span>`:null}
      </li>
    </ul>`}function zc(s,t){let e=l`
    <a class="link plain" href="/api/offline/${encodeURIComponent(s)}.html" download>${r("start.away")}</a>`;return l`
    <label for="name"><strong class="small">${r("start.your-name")}</strong></label>
    <input type="text" id="name" maxlength="60" value=${m.get("name","")} autocomplete="name" required>
    <p class="row-of">
      <button type="submit" class="button large primary">${r("start.start")}</button>
      <button type="button" class="button large" @click=${t}>${r("start.look")}</button>
      ${s===p.project.source?null:e}
    </p>
    <p class="hint">${r("start.privacy")}</p>`}var Uc=s=>l`
  <p><button type="button" class="button large primary" @click=${s}>${r("start.look")}</button></p>`;var Lo={board:no,sheet:xo,translate:jo,diagram:lo,findings:go,proof:ko,print:wo,welcome:Co},Me=["board","sheet","transla\
te","diagram","findings","proof","print"],Te=["sheet","translate","proof"],yr={b:"board",s:"sheet",t:"translate",d:"diag\
ram",f:"findings",o:"proof",p:"print"};function le(){let[s="",...t]=location.hash.replace(/^#\/?/,"").split("/").map(decodeURIComponent);
return s in Lo?{screen:s,rest:t}:{screen:p.only?"translate":"board",rest:t}}function yt(s,...t){location.hash=["#",s,...t.
map(encodeURIComponent)].join("/")}function kr(){let s=m.get("theme");s&&(document.documentElement.dataset.theme=s)}function Ts(){let s=document.documentElement.
dataset.theme;return s?s==="dark":matchMedia("(prefers-color-scheme: dark)").matches}function _e(){let s=Ts()?"light":"d\
ark";document.documentElement.dataset.theme=s,m.set("theme",s)}function _s(s){let{screen:t}=le(),e=p.project&&!p.project.missing&&!p.only&&t!=="welcome",{project:o}=p;w(l`
      ${Vc()}${p.only?Fc(p.only):null}${e?qc(t):null}
      ${t==="translate"&&o?l`<span class="phone-language">${P(p.language)}</span>`:null}
      <span class="fill"></span>
      ${e&&Te.includes(t)?Kc(t):null}
      ${Yc()}
      ${o&&!o.editable?Wc():null}
      ${gn(s)}${Gc(s)}`,nt("bar"))}function Vc(){let s=p.project?.name??"leafletgen";return l`
    <a class="name" href=${p.only?`#/translate/${p.only}`:"#/board"} data-focus="name" aria-label=${s}>
      <img src="/static/icon.svg" alt=""><span>${s}</span>
    </a>`}var Fc=s=>l`
  ${P(s)}<span class="badge unsigned">${f("lock")}${r("share.only")}</span>`,Wc=()=>l`<span class="badge draft read-only">${f(
"lock")}${r("read-only")}</span>`;function qc(s){let t=p.findings?.length,e=o=>l`
    <a href="#/${o}" data-focus=${o} aria-current=${o===s?"page":v}>
      ${r(`tab.${o}`)}${o==="findings"&&t?l`<span class="count">${t}</span>`:null}
    </a>`;return l`<nav aria-label=${r("screens")}>${Me.map(e)}</nav>`}var Kc=s=>l`
  <div class="wide-only">${$t(r("language"),p.language,t=>yt(s,t),V())}</div>`;function Gc(s){let t=()=>{_e(),_s(s)};return l`
    <button
      type="button"
      class="button square theme"
      data-focus="theme"
      aria-label=${r("theme")}
      title=${r("theme")}
      @click=${t}
    >${f(Ts()?"sun":"moon")}</button>
    <button
      type="button"
      class="button square help-button"
      data-focus="help"
      aria-label=${r("help")}
      title=${r("help")}
      @click=${we}
    ><strong>?</strong></button>
    <button
      type="button"
      class="button square quiet menu-button"
      data-focus="menu"
      aria-label=${r("menu")}
      @click=${()=>Jc(s)}
    >${f("menu")}</button>`}function Zc(){return p.lost?["lost",r("watch.lost")]:p.project?.broken?["broken",r("watch.br\
oken",{file:xn()})]:p.project?.missing?["",r("watch.folder")]:p.board?.pending?["",r("board.pending",{n:p.board.pending})]:
["",p.drawn?r("watch.drawn",{ms:p.drawn}):r("watch")]}function Yc(){if(p.only&&!p.lost){let{until:e}=p.project;return l`
      <span class="watch"><span>${e?r("share.until",{day:D(e)}):r("share.link")}</span></span>`}let[s,t]=Zc();return l`<span class="watch ${s}" title=${t}><i></i><span>${t}</span></span>`}
function Jc(s){let t=(a,c,h="",u="")=>l`
    <button
      class="button large ${h}"
      type="button"
      aria-label=${u||v}
      @click=${()=>{i.close(),c()}}
    >${a}</button>`,e=()=>$t(r("language"),p.language,a=>{i.close(),yt("translate",a)},V()),o=()=>{_e(),_s(s)},n=!p.only&&
!p.project?.missing,i=new C({name:"phone-menu",label:r("menu")},()=>[n?Me.map(a=>t(r(`tab.${a}`),()=>yt(a))):null,n?e():
null,l`
      <div class="row-of">
        ${Ys.map(([a,c])=>t(c,()=>s(a)))}
        ${t(f(Ts()?"sun":"moon"),o,"",r("theme"))}
      </div>`,t(r("close"),()=>{},"primary")]);i.open()}var kt=nt("main"),ht=null,js=0,Po=!1,je=()=>_s(Or);async function No(){let{screen:s,rest:t}=le();js+=1;let e=js;if(ht?.name===
s&&ht.shown?.go?.(t)){je();return}if(p.only&&s!=="translate"&&s!=="welcome"){yt("translate",p.only);return}ht?.shown?.close?.(),
kt.replaceChildren(),kt.className=`screen-${s}`,document.body.dataset.screen=s,ht={name:s,shown:null},Te.includes(s)&&S(
t[0])&&et(t[0]),je(),await Qc(s,t,e),document.title=[r(`tab.${s}`),p.project?.name].filter(Boolean).join(" · ")}async function Qc(s,t,e){
let o=Lo[s];try{let n=await o?.open(kt,t,{go:yt});if(e!==js){n?.close?.();return}ht&&(ht.shown=n??null),kt.querySelector(
"h1")||kt.prepend(d(l`<h1 class="unseen">${r(`tab.${s}`)}</h1>`))}catch(n){e===js&&xr(n)}}var Ro=s=>kt.replaceChildren(d(
l`<div class="empty" role="alert">${s}</div>`));function xr(s){console.error(s);let t=s instanceof U?s.message:r("failed"),
e=l`
    <button class="button" type="button" @click=${()=>location.reload()}>${r("reload")}</button>`;Ro(l`<p>${t}</p><p>${e}</p>`)}
async function Or(s){m.set("reader",s),await Ps(s),await ve(),nt("skip").textContent=r("skip"),ht?.shown?.close?.(),ht=null,
Xt(),await No()}function Xc(){if(!p.project||p.project.missing)return;let s=!p.only,t=s&&p.project.editable;An({go:yt,screens:s?
Me:[],screen:le().screen,withLanguage:Te,commands:[...t?[[r("add"),Ke]]:[],[r("theme"),tp],[r("reader.other"),()=>Or(O===
"en"?"ja":"en")],[r("keys"),we,"?"]]})}function tp(){_e(),je()}var ep=s=>Y(s)&&!(s.altKey||s.shiftKey||s.isComposing)&&s.
key.toLowerCase()==="k";function sp(s){if(ep(s)){s.preventDefault(),Xc();return}s.defaultPrevented||s.isComposing||Y(s)||
s.altKey||(s.key==="F6"?hn(s,nt("bar"),kt):!(He(s.target)||ze())&&m.get("letters",!0)&&op(s,s.key.toLowerCase()))}function op(s,t){
let e=Po;Po=!1;let o=yr[t];e&&o&&!p.only?(s.preventDefault(),yt(o)):t==="?"?(s.preventDefault(),we()):t==="/"?np(s):t===
"g"&&!ht?.shown?.takes?.("g")?Po=!0:ht?.shown?.pressed?.(s,t)}function np(s){let t=kt.querySelector(".search input");t&&
(s.preventDefault(),t.focus(),t.select())}async function ip(){let s=location.hash.slice(1);if(!s||s.startsWith("/"))return!0;
history.replaceState(null,"","/");try{let{language:t}=await L("POST","/api/session",{secret:s}),e=m.get("name")?"transla\
te":"welcome";return t&&history.replaceState(null,"",`/#/${e}/${encodeURIComponent(t)}`),!0}catch(t){let e=t instanceof U?
t.body.error?.until:null;return Ro(l`<p>${e?r("link.ended",{day:D(e)}):q(t)}</p>`),!1}}async function rp(){try{return await St(),
Qs(),await Promise.all([X(),ve()]),!0}catch(s){return je(),s instanceof U&&s.status===401?Ro(l`<p>${r("old-tab")}</p>`):
xr(s),!1}}async function ap(){kr(),await Ps(m.get("reader")??(navigator.language.startsWith("ja")?"ja":"en")),nt("skip").
textContent=r("skip"),nt("skip").addEventListener("click",s=>{s.preventDefault(),kt.focus()}),await ip()&&await rp()&&(On(
je),addEventListener("hashchange",No),addEventListener("keydown",sp),addEventListener("unhandledrejection",s=>{s.reason instanceof
Wt&&s.preventDefault()}),fn(),Xt(),p.project.missing&&le().screen!=="welcome"&&history.replaceState(null,"","/#/welcome"),
await No())}ap();
