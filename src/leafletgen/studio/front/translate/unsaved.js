/**
 * The browser's own store (IndexedDB) of texts that are in no file yet. In a private window there is none: the file is
 * written.
 */

/** @import { Kept, Store } from "../types.d.ts" */

/** @implements {Store} */
export class Unsaved {
  /** @param {string} project */
  constructor(project) {
    this.project = project;
    /** @type {Promise<IDBDatabase> | null} */
    this.opened = null;
  }

  base() {
    this.opened ??= new Promise((done, failed) => {
      const asked = indexedDB.open("leafletgen", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("texts", { keyPath: "id" });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    return this.opened;
  }

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest<T>} work
   * @returns {Promise<T | null>}
   */
  async act(mode, work) {
    try {
      const store = (await this.base()).transaction("texts", mode).objectStore("texts");
      return await new Promise((done, failed) => {
        const asked = work(store);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
    } catch {
      return null;
    }
  }

  /**
   * @param {string} tag
   * @param {string} key
   */
  id(tag, key) {
    return `${this.project}/${tag}/${key}`;
  }

  /**
   * @param {string} tag
   * @param {string} key
   * @param {string} text
   * @param {string} fingerprint
   */
  keep(tag, key, text, fingerprint) {
    const one = { id: this.id(tag, key), key, text, fingerprint, at: Date.now() };
    return this.act("readwrite", (store) => store.put(one));
  }

  /**
   * @param {string} tag
   * @param {string} key
   */
  forget(tag, key) {
    return this.act("readwrite", (store) => store.delete(this.id(tag, key)));
  }

  /**
   * @param {string} tag
   * @returns {Promise<Kept[]>}
   */
  async all(tag) {
    const from = this.id(tag, "");
    return (await this.act("readonly", (store) => store.getAll(IDBKeyRange.bound(from, `${from}\uffff`)))) ?? [];
  }
}
