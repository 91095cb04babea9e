import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../../src/model/limits.ts";
import { parseHtml } from "../../src/tree/html.ts";
import { emphasised, said, sketch } from "../support/tree.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
const read = (html: string, limits: Partial<Limits> = {}) => parseHtml(utf8(html), { ...DEFAULT_LIMITS, ...limits });
const lines = async (html: string) => sketch(await read(html));

const LONG =
  "Ủy ban nhân dân xã Mỹ Hòa xây dựng kế hoạch triển khai thi hành Luật Đất đai trên địa bàn xã năm 2026 với các nội dung sau đây.";
const PLAN = `<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>KẾ HOẠCH</p><p>${LONG}</p><p>I. MỤC ĐÍCH</p><p>${LONG}</p><p>Nơi nhận:<br>- Như trên;</p>`;
const PLAN_READ = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH", LONG, "I. MỤC ĐÍCH", LONG, "Nơi nhận:⏎- Như trên;"];

describe("the document without the site round it", () => {
  const menu = '<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li></ul></nav>';
  const related = `<div class="tin-lien-quan"><h3>Tin liên quan</h3><ul>${'<li><a href="/x">Kế hoạch phát triển kinh tế - xã hội năm 2025 của tỉnh</a></li>'.repeat(6)}</ul></div>`;
  test.each([
    ["a page of the plan alone", PLAN],
    [
      "menu, footer and comments in their own elements",
      `<header><h1>Cổng thông tin</h1></header>${menu}<main>${PLAN}</main><aside>Thời tiết</aside><footer>Bản quyền thuộc về xã</footer>`,
    ],
    [
      "an old portal of nested tables",
      `<table><tr><td colspan="2"><a href="/">Trang chủ</a> <a href="/lh">Liên hệ</a></td></tr><tr><td>${menu}</td><td><div>${PLAN}</div></td></tr><tr><td>© 2026 Cổng thông tin</td></tr></table>`,
    ],
    [
      "site parts known by class alone",
      `<div id="top-banner">Cổng thông tin điện tử</div><div class="breadcrumb">Văn bản / Kế hoạch</div><div class="noi-dung">${PLAN}</div><div class="share-box">Chia sẻ</div>${related}<div id="comments">Bình luận của bạn đọc</div>`,
    ],
    [
      "a form round the page, as ASP.NET writes",
      `<form id="aspnetForm"><input value="tìm"><div>${menu}<div class="content">${PLAN}</div><div class="site-footer">Giấy phép số 12</div></div></form>`,
    ],
    [
      "a letterhead in a header element",
      `<header>${PLAN.slice(0, PLAN.indexOf("<p>KẾ"))}</header><article>${PLAN.slice(PLAN.indexOf("<p>KẾ"))}</article>`,
    ],
    [
      "scripts, styles, comments and hidden parts inside",
      `<div>${PLAN.replace("<p>I.", '<script>var a = "<p>x</p>";</script><style>p{}</style><!-- <p>ẩn</p> --><p style="display:none">ẩn</p><p hidden>ẩn</p><span aria-hidden="true">¶</span><noscript>bật</noscript><p>I.')}</div>`,
    ],
  ])("%s", async (_name, html) => {
    expect(await lines(`<!DOCTYPE html><html><head><title>Kế hoạch</title></head><body>${html}</body></html>`)).toEqual(PLAN_READ);
  });

  test("parts of a document side by side are all kept", async () => {
    const html = `<body><div class="WordSection1">${PLAN}</div><div class="WordSection2"><p>PHỤ LỤC I</p><p>Danh mục nhiệm vụ</p></div></body>`;
    expect(await lines(html)).toEqual([...PLAN_READ, "PHỤ LỤC I", "Danh mục nhiệm vụ"]);
  });

  test("a page without any mark of a document is read by where its words are", async () => {
    expect(await lines(`<body>${menu}<div id="a"><p>${LONG}</p><p>${LONG}</p></div>${related}</body>`)).toEqual([LONG, LONG]);
  });
});

describe("blocks and words", () => {
  test.each([
    ["<p>a<br>b</p>", ["a⏎b"]],
    ["một<br><br>hai<br/> <br>ba", ["một", "hai", "ba"]],
    ["<div>một<p>hai</p>ba</div>", ["một", "hai", "ba"]],
    ["<h1>KẾ HOẠCH</h1><h2>I. Mục đích</h2>", ["KẾ HOẠCH", "I. Mục đích"]],
    ["<p>  a \n\t b&nbsp;&nbsp;&nbsp;c &amp; d&ndash;đ </p>", ["a b   c & d–đ"]],
    ["<p>Số:&nbsp;&nbsp;&nbsp;&nbsp;/KH-UBND</p>", ["Số:    /KH-UBND"]],
    ["<pre>a\n  b</pre>", ["a⏎  b"]],
    ['<p style="text-transform: uppercase">Kế hoạch</p>', ["KẾ HOẠCH"]],
    ["<p>a<del>b</del><ins>c</ins></p>", ["ac"]],
    ["<p align=center>a</p><center>b</center><div style='text-align:right'>c</div>", ["[center] a", "[center] b", "[right] c"]],
    ["<style>.giua { text-align: center } p.an { display: none }</style><p class=giua>a</p><p class='x an'>b</p>", ["[center] a"]],
    ["<p>K<img src=a.gif align=left>\n<br clear=left>\nẾ HOẠCH</p>", ["KẾ HOẠCH"]],
    ["<p></p><p>&nbsp;</p><hr>", []],
  ] as [string, string[]][])("%s", async (html, expected) => {
    const result = await read(`<body>${html}</body>`);
    expect(sketch(result)).toEqual(expected);
  });

  test("bold and italic come from tags, attributes and style sheets", async () => {
    const result = await read(
      `<style>.dam{font-weight:bold}.thuong{font-weight:normal}</style><p><b>một</b> <strong>hai</strong> <span style="font-weight:700">ba</span> <span class=dam>bốn <i>năm</i></span> <b><span class=thuong>sáu</span></b> <em>bảy</em></p>`,
    );
    expect([emphasised(result, "strong"), emphasised(result, "emphasis")]).toEqual([
      ["một hai ba bốn ", "năm "],
      ["năm ", "bảy"],
    ]);
  });

  test.each([
    ["<ol><li>a<li>b</ol>", ["1. a", "2. b"]],
    ["<ol start=4><li>a</li><li value=9>b</li><li>c</li></ol>", ["4. a", "9. b", "10. c"]],
    ['<ol type="a"><li>x</li><li>y</li></ol>', ["a) x", "b) y"]],
    ['<ol type="I"><li>x<ol type="i"><li>y</li></ol></li></ol>', ["I. x", "i. y"]],
    ['<ol style="list-style-type: upper-alpha"><li>x</li></ol>', ["A. x"]],
    ["<ol reversed><li>x</li><li>y</li></ol>", ["2. x", "1. y"]],
    ["<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>", ["- a", "+ b", "* c", "- d"]],
    ["<ul><li>- a</li><li>1. b</li></ul>", ["- a", "1. b"]],
    ["<ol><li>1. a</li><li><p>b</p><p>c</p></li></ol>", ["1. a", "2. b", "c"]],
    ['<ul style="list-style: none"><li>a</li></ul>', ["a"]],
    [
      "<table border=1><tr><td><ol><li></li></ol></td><td>a</td></tr><tr><td><ol start=2><li></ol></td><td>b</td></tr></table>",
      ["TABLE", "  1. ¦ a", "  2. ¦ b"],
    ],
  ] as [string, string[]][])("%s", async (html, expected) => {
    expect(await lines(`<body>${html}</body>`)).toEqual(expected);
  });

  test("footnotes of Word, LibreOffice and pandoc lose their calls and keep their numbers", async () => {
    expect(
      await lines('<p>Luật<a href="#_ftn1"><sup>[1]</sup></a> này</p><div id=ftn1><p><a href="#_ftnref1">[1]</a> Sửa đổi.</p></div>'),
    ).toEqual(["Luật này", "[1] Sửa đổi."]);
    expect(
      await lines(
        '<p>Luật<a class="sdfootnoteanc" href="#s"><sup>1</sup></a></p><div><p><a class="sdfootnotesym" href="#a">1</a>Sửa đổi.</p></div>',
      ),
    ).toEqual(["Luật", "[1] Sửa đổi."]);
    expect(
      await lines(
        '<p>Luật<a class="footnote-ref" role="doc-noteref">1</a></p><section class="footnotes" role="doc-endnotes"><hr><ol><li id=fn1><p>Sửa đổi.<a class="footnote-back" role="doc-backlink">↩</a></p></li></ol></section>',
      ),
    ).toEqual(["Luật", "[1] Sửa đổi."]);
  });
});

describe("tables", () => {
  test("spans, heads and paragraphs of cells", async () => {
    const html =
      "<table border=1><thead><tr><th>TT</th><th colspan=2>Nhiệm vụ</th></tr></thead><tbody><tr><td rowspan=2>1</td><td><p>a</p><p>b</p></td><td>c</td></tr><tr><td>d</td><td>e<br>g</td></tr></tbody></table>";
    expect(await lines(html)).toEqual(["TABLE head 1", "  TT ¦ Nhiệm vụ ↔2", "  1 ↕2 ¦ a⏎b ¦ c", "  d ¦ e⏎g"]);
  });

  test("a letterhead is a borderless table, its empty gutter dropped", async () => {
    const html =
      "<table><tr><td>ỦY BAN NHÂN DÂN<br>XÃ MỸ HÒA</td><td>&nbsp;</td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></td></tr></table>";
    expect(await lines(html)).toEqual(["TABLE borderless", "  ỦY BAN NHÂN DÂN⏎XÃ MỸ HÒA ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]);
  });

  test.each([
    [
      "no border stated, two columns of data",
      "<table><tr><td>Thôn Đông</td><td>120</td></tr><tr><td>Thôn Tây</td><td>98</td></tr></table>",
      "TABLE",
    ],
    ["border=0, few rows", "<table border=0><tr><td>KT. CHỦ TỊCH</td><td>Người lập</td></tr></table>", "TABLE borderless"],
    ["border=0 but cells with lines", '<table border=0><tr><td style="border:solid 1px">a</td><td>b</td></tr></table>', "TABLE"],
    ["border=0, a long list", `<table border=0>${"<tr><td>a</td><td>b</td></tr>".repeat(9)}</table>`, "TABLE"],
    ["recipients", "<table><tr><td>Nơi nhận:<br>- Như trên;</td><td>CHỦ TỊCH</td></tr></table>", "TABLE borderless"],
    ["three columns", "<table border=0><tr><td>a</td><td>b</td><td>c</td></tr></table>", "TABLE"],
  ])("%s", async (_name, html, head) => {
    expect((await lines(html))[0]).toBe(head);
  });

  test("boxes set side by side by a style are the same", async () => {
    const box = (second: string) => `<div style="display: flex"><div>ỦY BAN NHÂN DÂN<br>XÃ MỸ HÒA</div><div><p>${second}</p></div></div>`;
    expect(await lines(box("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))).toEqual([
      "TABLE borderless",
      "  ỦY BAN NHÂN DÂN⏎XÃ MỸ HÒA ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ]);
    expect(await lines(box("Tin mới"))).toEqual(["ỦY BAN NHÂN DÂN⏎XÃ MỸ HÒA", "Tin mới"]);
  });

  test("tables that lay out a page are opened, tables in a cell of data are not lost", async () => {
    expect(
      await lines(
        "<table><tr><td><p>a</p><table border=1><tr><td>1</td><td>b</td></tr><tr><td>2</td><td>c</td></tr></table></td></tr></table>",
      ),
    ).toEqual(["a", "TABLE", "  1 ¦ b", "  2 ¦ c"]);
    expect(await lines("<table border=1><tr><td>1</td><td>x<table><tr><td>y</td><td>z</td></tr></table></td></tr></table>")).toEqual([
      "TABLE",
      "  1 ¦ x⏎y⏎z",
    ]);
  });

  test("a page without tables has none", async () => {
    expect((await lines(PLAN)).filter((line) => line.startsWith("TABLE"))).toEqual([]);
  });
});

describe("encodings and archives", () => {
  test("UTF-16 by its mark, TCVN3 by its words, fonts of old encodings run by run", async () => {
    const text = "<p>Kế hoạch triển khai thi hành Luật Đất đai</p>";
    const utf16 = new Uint8Array(2 + 2 * text.length);
    new DataView(utf16.buffer).setUint16(0, 0xfeff, true);
    for (let index = 0; index < text.length; index++) new DataView(utf16.buffer).setUint16(2 + 2 * index, text.charCodeAt(index), true);
    expect(sketch(await parseHtml(utf16, DEFAULT_LIMITS))).toEqual(["Kế hoạch triển khai thi hành Luật Đất đai"]);
    const old = await parseHtml(
      bytesOf("<meta charset=windows-1252><p>KÕ ho¹ch triÓn khai thi hµnh LuËt §Êt ®ai trªn ®Þa bµn x·</p>"),
      DEFAULT_LIMITS,
    );
    expect(sketch(old)).toEqual(["Kế hoạch triển khai thi hành Luật Đất đai trên địa bàn xã"]);
    expect(said(old)).toEqual(["info read/encoding"]);
    const mixed = await read('<p>Kế hoạch năm 2026: <font face=".VnTimeH">kÕ ho¹ch</font></p>');
    expect(sketch(mixed)).toEqual(["Kế hoạch năm 2026: KẾ HOẠCH"]);
  });

  test("a page that is what it declares, letters of Vietnamese being references", async () => {
    const words = "<p>Ủy ban nhân dân xã Tân Hải ban hành kế hoạch</p>";
    const page = bytesOf(`<meta charset=windows-1252>${words.replace(/[\u0100-\uFFFF]/gu, (letter) => `&#${letter.codePointAt(0)};`)}`);
    const result = await parseHtml(page, DEFAULT_LIMITS);
    expect(sketch(result)).toEqual(["Ủy ban nhân dân xã Tân Hải ban hành kế hoạch"]);
    expect(said(result)).toEqual([]);
  });

  test.each([
    ["no declaration", "<p>U&#7927; ban nh\u00E2n d\u00E2n x\u00E3 T\u00E2n H&#7843;i</p>"],
    ["another language", "<meta charset=windows-1252><p>D\u00E9lib\u00E9ration du conseil g\u00E9n\u00E9ral</p>"],
  ])("a page of which Windows-1252 is a guess is still said to be: %s", async (_name, page) => {
    expect(said(await parseHtml(bytesOf(page), DEFAULT_LIMITS)).join()).toContain("read/encoding");
  });

  const QUOTED =
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>K=E1=BA=BE HO=\r\n=E1=BA=A0CH =3D 1</p>\r\n";
  const BASE64 = `Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${btoa(String.fromCharCode(...utf8("<p>KẾ HOẠCH = 1</p>")))}\n`;
  test.each([
    ["quoted-printable", QUOTED, "\r\n"],
    ["base64", BASE64, "\n"],
  ])("a web archive in %s", async (_name, part, end) => {
    const archive = `From: <Saved>${end}MIME-Version: 1.0${end}Content-Type: multipart/related;${end}\tboundary="----=_Part"${end}${end}------=_Part${end}Content-Type: image/png${end}${end}xx${end}------=_Part${end}${part}------=_Part--${end}`;
    const result = await parseHtml(bytesOf(archive), DEFAULT_LIMITS);
    expect(sketch(result)).toEqual(["KẾ HOẠCH = 1"]);
    expect("mediaType" in result && result.mediaType).toBe("multipart/related");
  });

  test("an archive without a page is refused in words", async () => {
    expect(
      said(
        await parseHtml(
          bytesOf("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n"),
          DEFAULT_LIMITS,
        ),
      ),
    ).toEqual(["error read/damaged"]);
  });
});

describe("limits", () => {
  test("bytes, depth, elements, length of the text", async () => {
    expect(said(await read("<p>a</p>", { fileBytes: 3 }))).toEqual(["error read/too-large"]);
    expect(said(await read("<div>".repeat(400)))).toEqual(["error read/too-deep"]);
    expect(said(await read("<p>a</p>".repeat(50), { nodes: 40 }))).toEqual(["error read/too-large"]);
    expect(said(await read(`<p>${"a ".repeat(200)}</p>`, { textLength: 100 }))).toEqual(["error read/too-large"]);
  });

  test("an empty page is said to be empty", async () => {
    expect(said(await read("<html></html>"))).toEqual(["error read/no-text"]);
  });

  test("ten times the page takes about ten times the time", { retry: 3 }, async () => {
    const page = (count: number) =>
      `<body>${`<p>${LONG}</p><ul><li>a</li></ul><table><tr><td>1</td><td>b</td></tr></table>`.repeat(count)}</body>`;
    const time = async (html: string) => {
      const start = performance.now();
      await read(html);
      return performance.now() - start;
    };
    await time(page(300));
    const small = Math.min(await time(page(300)), await time(page(300)));
    expect(await time(page(3000))).toBeLessThan(Math.max(150, 25 * small));
  });

  test("bytes changed at random: never a throw, always a tree or an error", async () => {
    const sound = utf8(
      `<!DOCTYPE html><body><div class="x">${PLAN}<table border=1><tr><td rowspan=2>1</td><td>a</td></tr><tr><td>b</td></tr></table><ol><li>x</li></ol></div></body>`,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        fc.option(fc.nat(sound.length)),
        async (changes, cut) => {
          const bytes = sound.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const result = await parseHtml(cut === null ? bytes : bytes.slice(0, cut), DEFAULT_LIMITS);
          expect("root" in result || result.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
        },
      ),
      { numRuns: 300, seed: 20260305 },
    );
  });
});
