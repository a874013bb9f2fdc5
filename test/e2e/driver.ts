/** What the pages of Playwright and of Puppeteer have in common, so that one set of tests holds for both. */
export interface View {
  evaluate<A, R>(f: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  /** Runs a program, whatever the page's policy says about programs. */
  run(source: string): Promise<unknown>;
  bringToFront(): Promise<void>;
  click(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  close(): Promise<void>;
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>;
  setSize(width: number, height: number): Promise<unknown>;
  readonly keyboard: {
    press(key: 'Tab' | 'Enter' | 'Home' | 'End' | 'ArrowRight'): Promise<void>;
    type(text: string): Promise<void>;
  };
  /** The frame of this name, once it is there. */
  frame(name: string): Promise<Pick<View, 'evaluate'>>;
}

/** One browser with the built extension in it. */
export interface Driver {
  openPage(url: string): Promise<View>;
  /** Opens a page of the extension in a tab. The popup then speaks about the tab that was in front. */
  openOwn(file: string): Promise<View>;
  /** Stops the background, and comes back once it is gone. */
  stopBackground(): Promise<void>;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  uninstall(): Promise<void>;
  close(): Promise<void>;
}
