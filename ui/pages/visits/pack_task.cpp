#include "ui/pages/visits/pack_task.h"

#include "core/base/shared_text.h"
#include "core/pack/visit_pack.h"
#include "ui/desk/desk.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/print/pdf_writer.h"
#include "ui/print/printed_document.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QWidget>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PackTask)
};

/// A pack with its papers, which are laid out on the thread that has the fonts.
struct ReadyPack
{
    VisitPack pack;
    std::vector<PackPaper> papers;
    QString path;
};

void write(Desk &desk, const ReadyPack &ready, bool leaveBlank)
{
    const QDate today = desk.clock().today();
    const Language language = documentLanguage();
    const auto work = [ready, leaveBlank, today, language](
                          Workspace &workspace, const Progress &progress) -> Result<std::any> {
        ATTACHE_TRY(WrittenPack written,
                    PackMaker(workspace, today, language)
                        .write(ready.pack, ready.path, ready.papers, leaveBlank, progress));
        return std::any(std::move(written));
    };
    const auto told = [&desk, ready, leaveBlank](const Result<std::any> &done) {
        if (!done) {
            std::vector<NoticeAction> actions;
            if (done.error().kind == Error::Kind::Invalid && !leaveBlank)
                actions.push_back(
                    {Common::tr("Leave them blank"), [&desk, ready] { write(desk, ready, true); }});
            if (done.error().kind != Error::Kind::Cancelled)
                desk.say(done.error().message, actions, false);
            return;
        }
        const auto &written = std::any_cast<const WrittenPack &>(*done);
        QStringList lines{
            Words::tr("The pack with %n file(s) is ready.", nullptr, int(written.files.size()))};
        lines += written.notes;
        desk.say(lines.join(u'\n'),
                 {{Common::tr("Open"),
                   [path = ready.path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}},
                 false);
    };
    desk.tasks().start(Words::tr("Making the visit pack"), work, told);
}

Result<ReadyPack> prepared(Desk &desk, Id<Visit> visit, const QString &password)
{
    PackMaker maker(desk.workspace(), desk.clock().today(), documentLanguage());
    PdfOptions options;
    options.created = desk.clock().now();
    options.password = password;
    const PackPrinter printer{
        [options](const Document &document) { return renderPdf(document, options); },
        [](const Document &document) { return PrintedDocument(document).headingPages(); }};
    ReadyPack ready;
    ATTACHE_TRY(ready.pack, maker.gather(visit));
    ATTACHE_TRY(ready.papers, maker.papers(ready.pack, printer));
    return ready;
}

} // namespace

void makeVisitPack(Desk &desk, QWidget *parent, Id<Visit> visit, bool zipped,
                   const QString &password)
{
    auto ready = prepared(desk, visit, password);
    if (!ready) {
        desk.report(ready.error());
        return;
    }
    ready->path = desk.files().fileToSave(parent, Words::tr("Make the visit pack"),
                                          PackMaker::nameOf(ready->pack) +
                                              (zipped ? QStringLiteral(".zip") : QString()),
                                          zipped ? QStringLiteral("ZIP (*.zip)") : QString());
    if (!ready->path.isEmpty())
        write(desk, *ready, false);
}

} // namespace attache
