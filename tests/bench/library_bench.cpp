#include "core/brief/document_text.h"
#include "core/domain/material_use.h"
#include "core/pack/visit_pack.h"
#include "tests/bench/decks.h"
#include "tests/bench/fixture.h"
#include "tests/bench/light_table.h"
#include "tests/bench/measure.h"
#include "ui/print/pdf_writer.h"
#include "ui/print/printed_document.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QStandardPaths>

#include <utility>

namespace attache::bench {

namespace {

constexpr int Slides = 5000;
constexpr int SlidesADeck = 50;
constexpr int Pictures = 1000;
constexpr int Cases = 20;
constexpr int PackedSlides = 40;
constexpr int Repetitions = 15;
const QDate Today(2026, 11, 22);

const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

/// A picture as LibreOffice draws one: a head, lines of words, a diagram.
QByteArray picture(int number)
{
    QImage image(SlideThumbs::Size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(0, 0, image.width(), 48, QColor::fromHsv(number % 360, 160, 160));
    for (int line = 0; line < 9; ++line)
        painter.fillRect(30, 70 + 24 * line, 120 + (number * 37 + line * 53) % 140, 10,
                         Qt::darkGray);
    for (int bar = 0; bar < 6; ++bar)
        painter.fillRect(320 + 34 * bar, 290, 24, -((number * 29 + bar * 71) % 200),
                         QColor::fromHsv((number + 40 * bar) % 360, 120, 200));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void fillWithSlides(Writer &writer)
{
    QStringList hashes;
    for (int number = 0; number < Pictures; ++number)
        hashes.append(orFail(writer.putBlob(picture(number))));
    Deck deck;
    for (int number = 0; number < Slides; ++number) {
        if (number % SlidesADeck == 0) {
            deck = Deck();
            deck.name = QStringLiteral("方案 %1").arg(number / SlidesADeck + 1);
            deck.version = QStringLiteral("v2");
            orFail(writer.insert(deck));
        }
        Slide slide;
        slide.deck = deck.id;
        slide.position = number % SlidesADeck + 1;
        slide.title = QStringLiteral("第 %1 页 夜间上传：4 小时 → 52 分钟").arg(number);
        slide.thumbnail = hashes[number % Pictures];
        orFail(writer.insert(slide));
    }
}

namespace {

/// The workspace of the slides with a light table over it.
struct SlideFile
{
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ShownTable> table;

    SlideFile()
    {
        workspace = orFail(createWorkspace(path(), systemClock()));
        orFail(workspace->perform(QStringLiteral("slides"), [](Writer &writer) -> Result<void> {
            fillWithSlides(writer);
            return {};
        }));
        table = std::make_unique<ShownTable>(*workspace, Today);
    }

    static QString path() { return folder() + QStringLiteral("/light-table.attache"); }
};

SlideFile *&slideFile()
{
    static SlideFile *file = nullptr;
    return file;
}

ShownTable &table()
{
    if (!slideFile()) {
        slideFile() = new SlideFile;
        qAddPostRoutine([] { delete std::exchange(slideFile(), nullptr); });
    }
    return *slideFile()->table;
}

/// What a table costs a process of its own once all of it was shown.
double tableMemory()
{
    table();
    const QString output = folder() + QStringLiteral("/table-memory");
    runProcess({QStringLiteral(ATTACHE_BENCH_PROGRAMS "/light_table"), SlideFile::path()}, {},
               output);
    QFile file(output);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    return file.readAll().trimmed().toDouble() / 1024;
}

std::vector<BookletCase> twentyCases()
{
    std::vector<BookletCase> cases;
    for (int number = 1; number <= Cases; ++number) {
        BookletCase each;
        each.study.title = QStringLiteral("案例 %1：夜间上传从 4 小时到 52 分钟").arg(number);
        each.study.approval = Approval::Approved;
        each.study.challenge = QStringLiteral("每晚批量上传要四个小时，早上的会看不到昨晚的数。");
        each.study.solution = QStringLiteral("按车架号分片上传，先试一个车型，再推到全部产线。");
        each.study.result = QStringLiteral("早上八点就能看到昨晚的数，人工核对不再需要。");
        each.customer = QStringLiteral("客户 %1").arg(number);
        each.industry = QStringLiteral("汽车制造业");
        for (const char *label : {"夜间上传", "人工核对", "出错率"}) {
            CaseFigure figure;
            figure.label = QString::fromUtf8(label);
            figure.before = QString::number(240 + number);
            figure.after = QString::number(52);
            figure.unit = QStringLiteral("分钟");
            each.figures.push_back(figure);
        }
        cases.push_back(std::move(each));
    }
    return cases;
}

PackHead head()
{
    PackHead made;
    made.account = QStringLiteral("江苏锦旷客车有限公司");
    made.day = Today;
    return made;
}

/// The start of the program is counted in, because LibreOffice has to start, too.
double bookletByUs()
{
    static const std::vector<BookletCase> cases = twentyCases();
    QElapsedTimer timer;
    timer.start();
    const std::vector<int> pages = PrintedDocument(makeBooklet(cases, {}, head())).headingPages();
    orFail(writePdf(makeBooklet(cases, pages, head()), folder() + QStringLiteral("/booklet.pdf")));
    const double making = double(timer.nsecsElapsed()) / 1e6;
    return making + runProcess({QStringLiteral(ATTACHE_EXECUTABLE), QStringLiteral("--version")})
                        .milliseconds;
}

/// The words of the same booklet, each line a paragraph.
QString bookletAsHtml()
{
    const QString path = folder() + QStringLiteral("/booklet.html");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write("<html><head><meta charset='utf-8'></head><body>");
    for (const QString &line : toMarkdown(makeBooklet(twentyCases(), {}, head())).split(u'\n'))
        file.write("<p>" + line.toHtmlEscaped().toUtf8() + "</p>\n");
    file.write("</body></html>");
    return path;
}

double bookletByOffice()
{
    static const QString html = bookletAsHtml();
    return runProcess({QStringLiteral("soffice"), QStringLiteral("--headless"),
                       QStringLiteral("-env:UserInstallation=file://") + folder() +
                           QStringLiteral("/office"),
                       QStringLiteral("--convert-to"), QStringLiteral("pdf:writer_web_pdf_Export"),
                       QStringLiteral("--outdir"), folder() + QStringLiteral("/office-booklet"),
                       html})
        .milliseconds;
}

/// A visit with a deck of forty slides chosen for it.
struct PackedVisit
{
    std::unique_ptr<Workspace> workspace;
    Id<Visit> visit;

    PackedVisit()
    {
        workspace =
            orFail(createWorkspace(folder() + QStringLiteral("/packed.attache"), systemClock()));
        Deck facts;
        facts.name = QStringLiteral("方案");
        const ImportedDeck deck =
            orFail(DeckLibrary(*workspace).import(deckOf(PackedSlides, PackedSlides), facts, true));
        orFail(workspace->perform(QStringLiteral("visit"), [&](Writer &writer) -> Result<void> {
            Account account;
            account.name = head().account;
            ATTACHE_CHECK(writer.insert(account));
            Visit made;
            made.account = account.id;
            made.startsAt = systemClock().now().addDays(3);
            ATTACHE_CHECK(writer.insert(made));
            visit = made.id;
            MaterialUse use;
            use.visit = visit;
            use.use = UseKind::Pinned;
            use.deck = deck.deck.id;
            return writer.insert(use);
        }));
    }
};

/// While one lives, LibreOffice is not found: its PDF of a deck takes its own time, not ours.
class WithoutOffice
{
public:
    WithoutOffice()
        : m_path(qgetenv("PATH"))
    {
        qputenv("PATH", QFile::encodeName(folder() + QStringLiteral("/no-programs")));
    }
    ~WithoutOffice() { qputenv("PATH", m_path); }
    WithoutOffice(const WithoutOffice &) = delete;
    WithoutOffice &operator=(const WithoutOffice &) = delete;

private:
    QByteArray m_path;
};

PackedVisit *&packedVisit()
{
    static PackedVisit *visit = nullptr;
    return visit;
}

void makePack()
{
    if (!packedVisit()) {
        packedVisit() = new PackedVisit;
        qAddPostRoutine([] { delete std::exchange(packedVisit(), nullptr); });
    }
    const PackedVisit &packed = *packedVisit();
    const WithoutOffice without;
    PackMaker maker(*packed.workspace, systemClock().today(), Language::Chinese);
    const PackPrinter printer{
        [](const Document &document) { return renderPdf(document); },
        [](const Document &document) { return PrintedDocument(document).headingPages(); }};
    const VisitPack pack = orFail(maker.gather(packed.visit));
    const QString path = folder() + QStringLiteral("/pack");
    QDir(path).removeRecursively();
    keep(orFail(maker.make(pack, path, printer, true)).files.constData());
}

void copyDeck()
{
    copyEntries(deckOf(PackedSlides, PackedSlides), folder() + QStringLiteral("/copied-deck.pptx"));
}

} // namespace

void registerLibrary()
{
    const QString p50 = QStringLiteral("p50");
    measure(
        "light_table_painted", 300, [] { table().pageDown(); }, [] { table(); });
    measureValue("light_table_memory", 3, tableMemory);
    addRow({QStringLiteral("scroll a light table of 5,000 slides, painted"),
            QStringLiteral("light_table_painted"),
            QStringLiteral("p99"),
            {},
            0,
            16});
    addRow({QStringLiteral("memory of a light table of 5,000 slides, all of it shown"),
            QStringLiteral("light_table_memory"),
            p50,
            {},
            0,
            150,
            QStringLiteral("MB")});
    measure("pack_made", Repetitions, makePack, makePack);
    measure("libzip_copy_deck", Repetitions, copyDeck);
    addRow({QStringLiteral("pack of a deck of 40 slides, with its papers"),
            QStringLiteral("pack_made"), p50, QStringLiteral("libzip_copy_deck"), 3.0, 0});
    if (QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty())
        return;
    measureValue("booklet_pdf", 10, bookletByUs);
    measureValue("libreoffice_html_to_pdf", 5, bookletByOffice);
    addRow({QStringLiteral("booklet of 20 cases as PDF, with the start of the program"),
            QStringLiteral("booklet_pdf"), p50, QStringLiteral("libreoffice_html_to_pdf"), 0.25,
            0});
}

} // namespace attache::bench
