#include "core/deck/slide_pictures.h"

#include "core/base/shared_text.h"
#include "core/queries/deck_list.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SlidePainter)
};

constexpr int PollMilliseconds = 100;
constexpr size_t SlidesAtOnce = 40;

/// Ends the process with everything it started: the program is a script that starts others.
void endGroup(QProcess &process)
{
    if (process.state() != QProcess::NotRunning)
        ::kill(static_cast<pid_t>(-process.processId()), SIGKILL);
    process.waitForFinished();
}

Result<void> writeAlone(AssemblyRequest request, const QString &file)
{
    ATTACHE_TRY(Assembler assembler, Assembler::prepare(std::move(request)));
    return assembler.write(file);
}

} // namespace

QString SlidePainter::program()
{
    for (const char *name : {"soffice", "libreoffice"}) {
        QString found = QStandardPaths::findExecutable(QLatin1String(name));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

Result<std::vector<std::optional<QByteArray>>> SlidePainter::draw(const Presentation &presentation,
                                                                  const std::vector<size_t> &slides,
                                                                  const Progress &progress) const
{
    std::vector<std::optional<QByteArray>> pictures(slides.size());
    for (size_t done = 0; done < slides.size(); done += SlidesAtOnce) {
        QTemporaryDir folder;
        if (!folder.isValid())
            return Error{Error::Kind::Io,
                         Common::tr("There is no space for temporary files."),
                         folder.errorString(),
                         {}};
        QStringList files;
        const size_t end = qMin(slides.size(), done + SlidesAtOnce);
        // One file a slide: that is the only way to have every page drawn as a picture.
        for (size_t index = done; index < end; ++index) {
            if (progress.cancelled())
                return cancelled();
            AssemblyRequest request;
            request.decks.push_back({&presentation, presentation.package().label()});
            request.slides.push_back({0, slides[index]});
            request.keepPlaceholders = true;
            const QString file = folder.filePath(QStringLiteral("%1.pptx").arg(index));
            const auto written = writeAlone(std::move(request), file);
            if (written)
                files.append(file);
            // What is wrong with one slide is no reason to leave the others undrawn.
            else if (written.error().kind == Error::Kind::Io)
                return written.error();
        }
        if (!files.isEmpty())
            ATTACHE_CHECK(run(files, QStringLiteral("png"), folder.path(), progress));
        for (size_t index = done; index < end; ++index) {
            QFile picture(folder.filePath(QStringLiteral("%1.png").arg(index)));
            if (picture.open(QIODevice::ReadOnly))
                pictures[index] = picture.readAll();
        }
        progress.report(qint64(end), qint64(slides.size()));
    }
    return pictures;
}

Result<void> SlidePainter::writePdf(const QString &file, const QString &folder,
                                    const Progress &progress) const
{
    // Its profile and whatever else it leaves stand beside, not among, what is wanted.
    QTemporaryDir aside;
    if (!aside.isValid())
        return Error{Error::Kind::Io,
                     Common::tr("There is no space for temporary files."),
                     aside.errorString(),
                     {}};
    ATTACHE_CHECK(run({file}, QStringLiteral("pdf"), aside.path(), progress));
    const QString name = QFileInfo(file).completeBaseName() + QStringLiteral(".pdf");
    if (!QFile::copy(aside.filePath(name), QDir(folder).filePath(name)))
        return Error{Error::Kind::Io, tr("LibreOffice did not write a PDF."), name, {}};
    return {};
}

Error SlidePainter::cancelled()
{
    return {Error::Kind::Cancelled, tr("Drawing the slides was cancelled."), {}, {}};
}

Result<void> SlidePainter::run(const QStringList &files, const QString &format,
                               const QString &folder, const Progress &progress) const
{
    QProcess process;
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    // A profile of its own, so that a LibreOffice the person has open is left alone.
    process.start(m_program,
                  QStringList{QStringLiteral("-env:UserInstallation=file://%1/profile").arg(folder),
                              QStringLiteral("--headless"), QStringLiteral("--norestore"),
                              QStringLiteral("--convert-to"), format, QStringLiteral("--outdir"),
                              folder} +
                      files);
    if (!process.waitForStarted()) {
        return Error{
            Error::Kind::Io, tr("LibreOffice could not be started."), process.errorString(), {}};
    }
    QElapsedTimer timer;
    timer.start();
    const auto limit = m_limit + m_limitPerSlide * files.size();
    while (!process.waitForFinished(PollMilliseconds) && process.state() != QProcess::NotRunning) {
        if (progress.cancelled()) {
            endGroup(process);
            return cancelled();
        }
        if (std::chrono::milliseconds(timer.elapsed()) > limit) {
            endGroup(process);
            return Error{Error::Kind::Conflict,
                         tr("LibreOffice took too long to draw the slides and was stopped."),
                         {},
                         {}};
        }
    }
    return {};
}

namespace {

/// A slide with the picture it is to have: drawn, or that of an equal slide.
struct NewPicture
{
    Slide slide;
    QByteArray drawn;
    QString known;
};

Result<int> keep(Workspace &workspace, const Deck &deck, const std::vector<NewPicture> &pictures,
                 const QString &mergeKey)
{
    int count = 0;
    ATTACHE_CHECK(workspace.perform(
        Words::tr("Draw the slides of \"%1\"").arg(deck.name),
        [&](Writer &writer) -> Result<void> {
            for (const NewPicture &each : pictures) {
                // Drawing takes its time, in which people go on working.
                ATTACHE_TRY(auto now, Store<Slide>(writer.connection()).find(each.slide.id));
                if (!now || now->contentHash != each.slide.contentHash || !now->thumbnail.isEmpty())
                    continue;
                now->thumbnail = each.known;
                if (now->thumbnail.isEmpty()) {
                    ATTACHE_TRY(now->thumbnail, writer.putBlob(each.drawn));
                }
                ATTACHE_CHECK(writer.update(*now));
                ++count;
            }
            return {};
        },
        mergeKey));
    return count;
}

} // namespace

Result<int> drawSlidePictures(Workspace &workspace, Id<Deck> deckId, const Progress &progress,
                              const PictureTurn &turn)
{
    DeckLibrary library(workspace);
    ATTACHE_TRY(const Deck deck, Store<Deck>(workspace.connection()).get(deckId));
    ATTACHE_TRY(const auto slides, library.slides(deckId));
    std::vector<NewPicture> pictures;
    std::vector<Slide> wanting;
    for (const Slide &slide : slides) {
        if (!slide.thumbnail.isEmpty())
            continue;
        ATTACHE_TRY(const QString known, thumbnailOf(workspace.connection(), slide.contentHash));
        if (!known.isEmpty())
            pictures.push_back({slide, {}, known});
        else if (wanting.size() < turn.atMost)
            wanting.push_back(slide);
    }
    if (!wanting.empty()) {
        const QString program = SlidePainter::program();
        if (program.isEmpty()) {
            return Error{Error::Kind::NotFound,
                         Words::tr("LibreOffice, which draws the slides, is not installed. Slides "
                                   "are shown as outlines."),
                         {},
                         {}};
        }
        ATTACHE_TRY(const Presentation presentation, library.open(deck));
        std::vector<size_t> positions;
        positions.reserve(wanting.size());
        for (const Slide &slide : wanting)
            positions.push_back(size_t(slide.position) - 1);
        ATTACHE_TRY(auto drawn, SlidePainter(program).draw(presentation, positions, progress));
        for (size_t index = 0; index < wanting.size(); ++index) {
            if (drawn[index])
                pictures.push_back({wanting[index], *std::move(drawn[index]), {}});
        }
    }
    return pictures.empty() ? Result<int>(0) : keep(workspace, deck, pictures, turn.mergeKey);
}

} // namespace attache
