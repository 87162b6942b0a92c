// Shows that assembled presentations look like their sources: every deck of a folder as a whole and
// random mixtures, each checked, converted by LibreOffice and compared page by page. Run by
// `./dev deck-proof`; writes the table of tests/DECK_PROOF.md to standard output.

#include "core/deck/assembler.h"
#include "core/deck/deck_reader.h"
#include "core/deck/made_slide.h"
#include "core/deck/package_checker.h"
#include "core/deck/package_writer.h"
#include "core/pack/cost_slides.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTextStream>

#include <cmath>

namespace {

using namespace attache;

constexpr int Mixtures = 30;
constexpr int SlidesAMixture = 10;
constexpr double Allowed = 0.02;

struct Deck
{
    QString file;
    QString name;
    std::unique_ptr<Presentation> presentation;
    std::vector<int> page; // of each slide in the PDF of its source; 0 when hidden
    int pages = 0;
};

struct Job
{
    QString name;
    QString file;
    std::vector<SlideChoice> slides;
    QStringList findings;
    QString failure;
};

struct Verdict
{
    int expected = 0;
    int pages = 0;
    double worst = 0;
    QString worstPage;
    QStringList beyond;
    QStringList shrunk; ///< equal to their source but for text shrunk to fit
};

QByteArray ppm(const QString &path, int &width, int &height)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray lines;
    for (int line = 0; line < 3; ++line)
        lines += file.readLine();
    QTextStream header(lines);
    QString magic;
    int depth = 0;
    header >> magic >> width >> height >> depth;
    return magic == QLatin1String("P6") && depth == 255 ? file.readAll() : QByteArray();
}

/// Root of the mean squared difference, 0 to 1; 1 when the pictures cannot be compared.
double difference(const QString &a, const QString &b)
{
    int widthA = 0;
    int heightA = 0;
    int widthB = 0;
    int heightB = 0;
    const QByteArray left = ppm(a, widthA, heightA);
    const QByteArray right = ppm(b, widthB, heightB);
    if (left.isEmpty() || widthA != widthB || heightA != heightB || left.size() != right.size())
        return 1;
    double sum = 0;
    for (qsizetype at = 0; at < left.size(); ++at) {
        const double delta = double(quint8(left[at])) - double(quint8(right[at]));
        sum += delta * delta;
    }
    return std::sqrt(sum / double(left.size())) / 255;
}

QString pageFile(const QString &folder, const QString &name, int page)
{
    const QStringList found = QDir(folder).entryList({QStringLiteral("%1-*.ppm").arg(name)});
    for (const QString &file : found) {
        const QString number = file.mid(name.size() + 1).section(u'.', 0, 0);
        if (number.toInt() == page)
            return folder + u'/' + file;
    }
    return {};
}

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitCode() == 0;
}

int pagesOf(const QString &folder, const QString &name)
{
    return int(QDir(folder).entryList({QStringLiteral("%1-*.ppm").arg(name)}).size());
}

/// Converts the presentations in @p wanted to PDF and to pictures, all in @p folder. What is drawn
/// already, by a run that was stopped, is taken as it is.
void draw(const QStringList &wanted, const QString &folder)
{
    QDir().mkpath(folder);
    QStringList files;
    for (const QString &file : wanted) {
        if (pagesOf(folder, QFileInfo(file).completeBaseName()) == 0)
            files.append(file);
    }
    if (files.isEmpty())
        return;
    run(QStringLiteral("soffice"),
        QStringList{QStringLiteral("-env:UserInstallation=file://%1/profile").arg(folder),
                    QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                    QStringLiteral("pdf"), QStringLiteral("--outdir"), folder} +
            files);
    for (const QString &file : files) {
        const QString base = folder + u'/' + QFileInfo(file).completeBaseName();
        run(QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QStringLiteral("60"), base + QStringLiteral(".pdf"), base});
    }
}

/// The presentation at @p from with text nowhere shrunk to fit its shape, and nothing else changed.
bool saveWithoutShrinking(const QString &from, const QString &to)
{
    const auto package = Package::open(from);
    if (!package)
        return false;
    PackageWriter writer;
    writer.relate({}, **(*package)->relationships());
    for (const Part &part : (*package)->parts()) {
        writer.relate(part.name, **(*package)->relationships(part));
        const auto bytes = part.name.endsWith(QLatin1String(".xml"))
                               ? (*package)->read(part)
                               : Result<QByteArray>(QByteArray());
        auto xml = bytes && bytes->contains("normAutofit") ? (*package)->readXml(part)
                                                           : Result<XmlPart>(Error());
        if (!xml) {
            writer.copy(**package, part, part.name, part.contentType);
            continue;
        }
        for (pugi::xml_node node = xml->root(); node; node = xml::next(node, xml->root())) {
            if (!xml::is(node, "normAutofit"))
                continue;
            node.set_name((xml::prefixOf(node) + "noAutofit").constData());
            node.remove_attributes();
        }
        writer.make(part.name, part.contentType,
                    [content = xml->toBytes()]() -> Result<QByteArray> { return content; });
    }
    return writer.save(to).has_value();
}

CaseSlide madeCase()
{
    CaseSlide study;
    study.title = QStringLiteral("夜间上传：4 小时 → 52 分钟");
    study.subtitle = QStringLiteral("Coach maker · Fleet data");
    study.columns = {
        {QStringLiteral("挑战"), QStringLiteral("夜间批量上传要四个小时。").repeated(4)},
        {QStringLiteral("Solution"), QStringLiteral("Uploads in parts. ").repeated(9)},
        {QStringLiteral("结果"), QStringLiteral("早上八点就能看到昨晚的数。")}};
    study.figures = {{QStringLiteral("夜间上传"), QStringLiteral("240"), QStringLiteral("52"),
                      QStringLiteral("min")}};
    study.quote = QStringLiteral("终于不用等到中午了。");
    return study;
}

TableSlide madeComparison()
{
    return {QStringLiteral("How we compare"),
            {},
            {{QString(), QStringLiteral("自建"), QStringLiteral("Other")},
             {QStringLiteral("停机"), QStringLiteral("36 小时"),
              QStringLiteral("At night, for two hours")},
             {QStringLiteral("价格"), QStringLiteral("一次性"), QStringLiteral("By use")}}};
}

/// A deal with costs of each kind and source, and what two rivals claim.
CostPage madeCostPage()
{
    CostPage page;
    page.today = QDate(2026, 11, 22);
    page.deal.name = QStringLiteral("车联网数据平台");
    const auto cost = [&](CostKind kind, const char *text, qint64 amount, CostPeriod period,
                          CostSource source) {
        CostLine line;
        line.kind = kind;
        line.text = QString::fromUtf8(text);
        line.amount = Money::fromMajor(amount);
        line.period = period;
        line.source = source;
        page.lines.push_back(line);
    };
    cost(CostKind::Visible, "平台授权 <&> 实施", 240'000, CostPeriod::OneOff, CostSource::Ours);
    cost(CostKind::Maintenance, "Upkeep of the interfaces", 63'000, CostPeriod::PerYear,
         CostSource::Theirs);
    cost(CostKind::Migration, "历史数据迁移", 33'000, CostPeriod::OneOff, CostSource::Assumed);
    cost(CostKind::Benefit, "夜间值守人力", 264'000, CostPeriod::PerYear, CostSource::Assumed);
    page.result = costReturn(page.lines, 3);
    for (const char *name : {"Yulink", "自建"}) {
        RivalFunctionRow row;
        row.competitor = QString::fromUtf8(name);
        row.function.name = QStringLiteral("断点续传");
        row.function.valueClaimed = QStringLiteral("每分钟一次，支持离线缓存。").repeated(3);
        row.function.usersSay = QStringLiteral("slow at night");
        row.function.source = QStringLiteral("官网价目表");
        row.function.seenOn = QDate(2026, 6, 3);
        page.rivals.push_back(row);
    }
    return page;
}

/// A case, a comparison, cost and return, and rivals function by function.
std::vector<MadeSlide> madeSlides()
{
    std::vector<MadeSlide> slides{madeCase(), madeComparison()};
    const CostPage page = madeCostPage();
    for (const TableSlide &slide : costSlides(page))
        slides.emplace_back(slide);
    for (const TableSlide &slide : rivalSlides(page, Language::Chinese))
        slides.emplace_back(slide);
    return slides;
}

class Proof
{
public:
    Proof(const QString &source, const QString &work)
        : m_source(source)
        , m_work(work)
    {
    }

    int run()
    {
        QDir().mkpath(m_work + QStringLiteral("/made"));
        loadDecks();
        planIdentities();
        planMixtures();
        planMadeSlides();
        drawAll();
        return report() ? 0 : 1;
    }

private:
    void loadDecks()
    {
        QDirIterator files(m_source, {QStringLiteral("*.pptx")}, QDir::Files,
                           QDirIterator::Subdirectories);
        QStringList sorted;
        while (files.hasNext())
            sorted.append(files.next());
        sorted.sort();
        for (const QString &file : sorted) {
            auto opened = Presentation::open(file);
            if (!opened) {
                out() << "cannot open " << file << ": " << opened.error().message << '\n';
                continue;
            }
            Deck deck{file,
                      QFileInfo(file).completeBaseName(),
                      std::make_unique<Presentation>(*std::move(opened)),
                      {},
                      0};
            const auto outline = DeckReader(*deck.presentation).read();
            for (const SlideOutline &slide : outline->slides)
                deck.page.push_back(slide.hidden ? 0 : ++deck.pages);
            m_decks.push_back(std::move(deck));
        }
    }

    void assemble(Job &job)
    {
        AssemblyRequest request;
        for (const Deck &deck : m_decks)
            request.decks.push_back({deck.presentation.get(), deck.name});
        write(job, std::move(request));
    }

    static void write(Job &job, AssemblyRequest request)
    {
        request.slides = job.slides;
        request.title = job.name;
        request.leaveBlank = true;
        auto assembler = Assembler::prepare(std::move(request));
        if (!assembler) {
            job.failure = assembler.error().message;
            return;
        }
        if (const auto written = assembler->write(job.file); !written) {
            job.failure = written.error().message;
            return;
        }
        const auto findings = PackageChecker().check(job.file);
        for (const PackageFinding &each : *findings) {
            if (each.severity == PackageFinding::Severity::Error)
                job.findings.append(each.part + QStringLiteral(": ") + each.message);
        }
    }

    void add(const QString &name, std::vector<SlideChoice> slides)
    {
        Job job{name,
                m_work + QStringLiteral("/made/") + name + QStringLiteral(".pptx"),
                std::move(slides),
                {},
                {}};
        assemble(job);
        m_jobs.push_back(std::move(job));
    }

    /// What the program lays out by itself, in the look of every deck.
    void planMadeSlides()
    {
        const std::vector<MadeSlide> slides = madeSlides();
        for (const Deck &deck : m_decks) {
            const QString name = QStringLiteral("made-") + deck.name;
            Job job{name,
                    m_work + QStringLiteral("/made/") + name + QStringLiteral(".pptx"),
                    {},
                    {},
                    {}};
            for (size_t slide = 0; slide < slides.size(); ++slide)
                job.slides.push_back({0, slide});
            const auto made = makeSlides(*deck.presentation, slides);
            if (made) {
                AssemblyRequest request;
                request.decks.push_back({&*made, deck.name});
                write(job, std::move(request));
            } else {
                job.failure = made.error().message;
            }
            m_madeJobs.push_back(std::move(job));
        }
    }

    void planIdentities()
    {
        for (size_t deck = 0; deck < m_decks.size(); ++deck) {
            std::vector<SlideChoice> all;
            for (size_t slide = 0; slide < m_decks[deck].page.size(); ++slide)
                all.push_back({deck, slide});
            if (!all.empty())
                add(QStringLiteral("all-") + m_decks[deck].name, std::move(all));
        }
    }

    void planMixtures()
    {
        // Pages can only be compared where the size is the same.
        QMap<std::pair<qint64, qint64>, std::vector<size_t>> bySize;
        for (size_t deck = 0; deck < m_decks.size(); ++deck) {
            const SlideSize size = m_decks[deck].presentation->size();
            if (m_decks[deck].pages > 0)
                bySize[{size.width, size.height}].push_back(deck);
        }
        QList<std::vector<size_t>> groups;
        for (const auto &group : bySize) {
            if (group.size() > 1)
                groups.append(group);
        }
        for (int number = 1; number <= Mixtures && !groups.isEmpty(); ++number) {
            QRandomGenerator random{quint32(number)};
            const std::vector<size_t> &group = groups[number % groups.size()];
            std::vector<SlideChoice> slides;
            while (int(slides.size()) < SlidesAMixture) {
                const size_t deck = group[size_t(random.bounded(int(group.size())))];
                const size_t slide = size_t(random.bounded(int(m_decks[deck].page.size())));
                slides.push_back({deck, slide});
            }
            add(QStringLiteral("mix-%1").arg(number, 2, 10, QLatin1Char('0')), std::move(slides));
        }
    }

    void drawAll()
    {
        QStringList sources;
        for (const Deck &deck : m_decks)
            sources.append(deck.file);
        draw(sources, m_work + QStringLiteral("/source"));
        QStringList made;
        for (const Job &job : m_jobs) {
            if (job.failure.isEmpty())
                made.append(job.file);
        }
        for (const Job &job : m_madeJobs) {
            if (job.failure.isEmpty())
                made.append(job.file);
        }
        draw(made, m_work + QStringLiteral("/result"));
    }

    /// The picture of page @p page of the presentation at @p file, with text nowhere shrunk to fit
    /// and drawn by a LibreOffice of its own.
    QString unshrunk(const QString &file, int page)
    {
        const QString folder = m_work + QStringLiteral("/unshrunk");
        const QString name = QFileInfo(file).completeBaseName();
        const QString copy = folder + u'/' + name + QStringLiteral(".pptx");
        QDir().mkpath(folder);
        if (saveWithoutShrinking(file, copy))
            draw({copy}, folder);
        return pageFile(folder, name, page);
    }

    Verdict judge(const Job &job)
    {
        Verdict verdict;
        verdict.pages = pagesOf(m_work + QStringLiteral("/result"), job.name);
        for (const SlideChoice &choice : job.slides) {
            const Deck &deck = m_decks[choice.deck];
            if (deck.page[choice.slide] == 0)
                continue;
            ++verdict.expected;
            const double value = difference(
                pageFile(m_work + QStringLiteral("/source"), deck.name, deck.page[choice.slide]),
                pageFile(m_work + QStringLiteral("/result"), job.name, verdict.expected));
            const QString page = QStringLiteral("%1 (%2 %3)")
                                     .arg(verdict.expected)
                                     .arg(deck.name)
                                     .arg(choice.slide + 1);
            // LibreOffice lays out text that is shrunk to fit its shape differently from one
            // drawing to the next; what is left without that has to be equal.
            const double rest = value > Allowed
                                    ? difference(unshrunk(deck.file, deck.page[choice.slide]),
                                                 unshrunk(job.file, verdict.expected))
                                    : value;
            if (value > Allowed && rest <= Allowed) {
                verdict.shrunk.append(QStringLiteral("%1: %2, without shrinking %3")
                                          .arg(page)
                                          .arg(value, 0, 'f', 4)
                                          .arg(rest, 0, 'f', 4));
                continue;
            }
            if (value > verdict.worst) {
                verdict.worst = value;
                verdict.worstPage = page;
            }
            if (value > Allowed)
                verdict.beyond.append(QStringLiteral("%1: %2").arg(page).arg(value, 0, 'f', 4));
        }
        return verdict;
    }

    bool reportMadeSlides()
    {
        bool good = true;
        out() << "\nSlides laid out by the program in the look of each deck:\n\n"
                 "| look | pages | checker |\n|---|---|---|\n";
        for (const Job &job : m_madeJobs) {
            int pages = 0;
            for (int page = 1; page <= int(job.slides.size()); ++page)
                pages +=
                    QFile::exists(pageFile(m_work + QStringLiteral("/result"), job.name, page));
            const QString words = !job.failure.isEmpty() ? job.failure
                                  : job.findings.isEmpty()
                                      ? QStringLiteral("clean")
                                      : job.findings.join(QStringLiteral("; "));
            out() << "| " << job.name.mid(5) << " | " << pages << " of " << job.slides.size()
                  << " | " << words << " |\n";
            good = good && job.failure.isEmpty() && job.findings.isEmpty() &&
                   pages == int(job.slides.size());
        }
        return good;
    }

    bool report()
    {
        bool good = true;
        out() << "| presentation | slides | pages | worst page | RMSE | checker | bytes |\n"
                 "|---|---|---|---|---|---|---|\n";
        for (const Job &job : m_jobs) {
            if (!job.failure.isEmpty()) {
                out() << "| " << job.name << " | " << job.slides.size() << " | – | – | – | "
                      << job.failure << " | – |\n";
                good = false;
                continue;
            }
            const Verdict verdict = judge(job);
            const qint64 bytes = QFileInfo(job.file).size();
            QString size = QString::number(bytes);
            if (job.name.startsWith(QLatin1String("all-")))
                size += QStringLiteral(" of %1").arg(
                    QFileInfo(m_decks[job.slides.front().deck].file).size());
            out() << "| " << job.name << " | " << job.slides.size() << " | " << verdict.pages
                  << " of " << verdict.expected << " | " << verdict.worstPage << " | "
                  << QString::number(verdict.worst, 'f', 4) << " | "
                  << (job.findings.isEmpty() ? QStringLiteral("clean")
                                             : job.findings.join(QStringLiteral("; ")))
                  << " | " << size << " |\n";
            if (!verdict.beyond.isEmpty())
                m_beyond.append(job.name + QStringLiteral(" page ") +
                                verdict.beyond.join(QStringLiteral(", ")));
            if (!verdict.shrunk.isEmpty())
                m_shrunk.append(job.name + QStringLiteral(" page ") +
                                verdict.shrunk.join(QStringLiteral(", ")));
            good = good && job.findings.isEmpty() && verdict.beyond.isEmpty() &&
                   verdict.pages == verdict.expected;
        }
        out() << "\nPages beyond " << Allowed << ": "
              << (m_beyond.isEmpty() ? QStringLiteral("none") : QString()) << '\n';
        for (const QString &line : std::as_const(m_beyond))
            out() << "* " << line << '\n';
        out() << "\nPages equal but for text that LibreOffice shrinks to fit: "
              << (m_shrunk.isEmpty() ? QStringLiteral("none") : QString()) << '\n';
        for (const QString &line : std::as_const(m_shrunk))
            out() << "* " << line << '\n';
        return reportMadeSlides() && good;
    }

    static QTextStream &out()
    {
        static QTextStream stream(stdout);
        return stream;
    }

    QString m_source;
    QString m_work;
    std::vector<Deck> m_decks;
    std::vector<Job> m_jobs;
    std::vector<Job> m_madeJobs; ///< of slides laid out by the program
    QStringList m_beyond;
    QStringList m_shrunk;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 3) {
        QTextStream(stderr) << "deck_proof FOLDER-OF-DECKS WORK-FOLDER\n";
        return 2;
    }
    return Proof(QFile::decodeName(argv[1]), QDir(QFile::decodeName(argv[2])).absolutePath()).run();
}
