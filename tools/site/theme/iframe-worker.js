// Search on a page that was opened from a folder: browsers start no worker there, so its script runs in a frame that nobody sees.
// Zensical would fetch such a script from another host; where one of this name is at hand it does not.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    onmessage = null;
    #frame = document.createElement("iframe");
    #waiting = [];

    constructor(address) {
      super();
      this.#frame.hidden = true;
      this.#frame.title = "worker";
      document.body.append(this.#frame);
      const inside = this.#frame.contentWindow;
      inside.postMessage = (data) => this.#tell(data);
      const script = inside.document.createElement("script");
      script.src = new URL(address, location.href).href;
      script.onload = () => {
        for (const data of this.#waiting.splice(0)) this.#hand(data);
        this.#waiting = null;
      };
      inside.document.body.append(script);
    }

    postMessage(data) {
      const copy = structuredClone(data);
      if (this.#waiting) this.#waiting.push(copy);
      else this.#hand(copy);
    }

    terminate() {
      this.#frame.remove();
    }

    #hand(data) {
      const inside = this.#frame.contentWindow;
      queueMicrotask(() => inside.dispatchEvent(new inside.MessageEvent("message", { data })));
    }

    #tell(data) {
      const said = new MessageEvent("message", { data: structuredClone(data) });
      queueMicrotask(() => {
        this.dispatchEvent(said);
        this.onmessage?.(said);
      });
    }
  };
}
