#include "ui/pages/visits/send_view.h"

#include "core/base/shared_text.h"
#include "core/brief/document_text.h"
#include "core/brief/minutes.h"
#include "core/brief/minutes_json.h"
#include "core/brief/minutes_sending.h"
#include "core/queries/visit_records.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"
#include "ui/desk/paper_view.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/change_notes.h"
#include "ui/pages/visits/page_thumbs.h"
#include "ui/pages/visits/send_panel.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

/// Mail programs and the systems between cut longer links off.
constexpr int LongestMailLink = 1900;
constexpr int PanelWidth = 394;
constexpr int PanelCompactWidth = 340;
constexpr int NotesWidth = 212;
constexpr int ThumbsFrom = 1280;

} // namespace

SendView::SendView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new TextLabel({}, FontRole::Section))
    , m_note(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_show(new SegmentedControl)
    , m_thumbs(new PageThumbs)
    , m_paper(new PaperView)
    , m_notes(new ChangeNotes(desk, m_paper))
    , m_panel(new SendPanel(desk))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, tokens::Space2);
    row->setSpacing(tokens::Space4);
    row->addWidget(makePaper(), 1);
    m_panel->setFixedWidth(PanelWidth);
    row->addWidget(m_panel);
    connectPanel();
    connect(m_show, &SegmentedControl::currentChanged, this, &SendView::showPaper);
    connect(m_thumbs, &PageThumbs::pageChosen, m_paper, &PaperView::showPage);
    connect(m_paper, &PaperView::moved, m_thumbs,
            [this] { m_thumbs->setCurrent(m_paper->currentPage()); });
    connect(m_notes, &ChangeNotes::takeBackRequested, this, &SendView::takeBack);
    connect(m_notes, &ChangeNotes::notesRequested, this, &SendView::notesRequested);
}

SendView::~SendView() = default;

QWidget *SendView::makePaper()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space2);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    head->addWidget(m_show);
    column->addLayout(head);
    auto *pages = new QWidget;
    auto *row = new QHBoxLayout(pages);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_thumbs);
    row->addWidget(m_paper, 1);
    m_notes->setFixedWidth(NotesWidth);
    row->addWidget(m_notes);
    m_readable = new ErrorSwitch(pages);
    connect(m_readable, &ErrorSwitch::retried, this, &SendView::showPaper);
    column->addWidget(m_readable, 1);
    return holder;
}

void SendView::connectPanel()
{
    connect(m_panel, &SendPanel::editionChanged, this, [this](Edition edition) {
        showSegments();
        showPaper();
        Q_EMIT editionChanged(edition);
    });
    connect(m_panel, &SendPanel::sendRequested, this, &SendView::send);
    connect(m_panel, &SendPanel::printRequested, this, &SendView::print);
    connect(m_panel, &SendPanel::copyRequested, this, &SendView::copyText);
    connect(m_panel, &SendPanel::addPersonRequested, this, &SendView::addPersonRequested);
    connect(m_panel, &SendPanel::folderRequested, this, &SendView::chooseFolder);
    connect(m_panel, &SendPanel::viewRequested, this, &SendView::open);
    connect(m_panel, &SendPanel::markSentRequested, this,
            qOverload<Id<SentMinutes>>(&SendView::markSent));
}

void SendView::setBrief(const BriefData &brief)
{
    m_brief = brief;
    const auto kept = sentMinutesOf(m_desk.connection(), brief.visit.id);
    auto people = contactsAt(m_desk.connection(), brief.visit.id);
    if (!m_readable->shows(kept) || !m_readable->shows(people))
        return;
    std::ranges::sort(*people, {}, &Contact::name);
    m_kept = *kept;
    m_panel->setVisit(brief, *people, m_kept);
    showSegments();
    showPaper();
}

Edition SendView::edition() const
{
    return m_panel->edition();
}

void SendView::setEdition(Edition edition)
{
    m_panel->setEdition(edition);
}

const SentMinutes *SendView::lastSent() const
{
    const auto last = std::ranges::find_if(m_kept, [this](const SentMinutes &each) {
        return each.sentAt.isValid() && each.edition == edition();
    });
    return last == m_kept.end() ? nullptr : &*last;
}

void SendView::showSegments()
{
    const SentMinutes *sent = lastSent();
    m_show->setVisible(sent);
    if (!sent)
        return;
    if (m_show->count() == 0) {
        for (const Show each : {Show::Now, Show::Sent, Show::Compared})
            m_show->addSegment(QString(), static_cast<int>(each));
        m_show->setCurrentIndex(static_cast<int>(Show::Compared));
    }
    m_show->setSegmentText(0, Common::tr("Edition %1").arg(nextMinutesNumber(m_kept)));
    //: The edition that was sent at this time
    m_show->setSegmentText(1, tr("Sent %1").arg(clockTime(sent->sentAt)));
    m_show->setSegmentText(2, tr("Compare"));
}

Result<SendView::Written> SendView::written(Edition edition) const
{
    ATTACHE_TRY(MinutesData said, minutesData(m_desk.connection(), m_brief.visit.id, edition,
                                              documentLanguage(), m_desk.clock().today()));
    said.number = nextMinutesNumber(m_kept);
    Document document = makeMinutesDocument(said);
    return Written{std::move(said), std::move(document)};
}

Result<ComparedMinutes> SendView::compared() const
{
    ATTACHE_TRY(Written now, written(edition()));
    const SentMinutes *sent = lastSent();
    if (!sent)
        return ComparedMinutes{std::move(now.document), {}};
    ATTACHE_TRY(const MinutesData before, minutesFromJson(sent->content));
    return compareMinutes(before, now.said);
}

Result<Document> SendView::shownDocument()
{
    ATTACHE_TRY(ComparedMinutes both, compared());
    m_changes = std::move(both.changes);
    m_panel->setChanges(static_cast<int>(m_changes.size()));
    const SentMinutes *sent = lastSent();
    const auto shown = static_cast<Show>(sent ? m_show->currentIndex() : 0);
    if (sent && shown == Show::Compared)
        return std::move(both.document);
    if (sent && shown == Show::Sent) {
        ATTACHE_TRY(MinutesData before, minutesFromJson(sent->content));
        before.letterhead = m_brief.letterhead;
        before.number = sent->number;
        return makeMinutesDocument(before);
    }
    ATTACHE_TRY(Written now, written(edition()));
    return std::move(now.document);
}

void SendView::showPaper()
{
    // Laying out pages at each word of the notes would be felt.
    m_stale = !isVisible();
    if (m_stale)
        return;
    const Result<Document> document = shownDocument();
    if (!m_readable->shows(document))
        return;
    m_paper->setDocument(*document);
    m_thumbs->setDocument(*document, m_paper->pageCount());
    m_title->setText(edition() == Edition::External ? tr("External edition")
                                                    : tr("Internal edition"));
    m_note->setText(tr("A4 · %n page(s) · prints as shown", nullptr, m_paper->pageCount()));
    const bool marked = lastSent() && static_cast<Show>(m_show->currentIndex()) == Show::Compared;
    showChanges(marked ? m_changes : std::vector<MinutesChange>());
}

void SendView::showChanges(const std::vector<MinutesChange> &changes)
{
    m_notes->setVisible(!changes.empty());
    m_notes->setChanges(m_brief.visit.id, changes);
}

template <typename Use>
void SendView::with(Edition edition, Use use)
{
    Q_EMIT saveRequested();
    const Result<Written> minutes = written(edition);
    if (minutes)
        use(*minutes);
    else
        m_desk.report(minutes.error());
}

void SendView::send()
{
    switch (m_panel->form()) {
    case MinutesForm::Pdf:
        return exportPdf();
    case MinutesForm::Text:
        return copyText();
    case MinutesForm::Mail:
        return openInMail();
    }
}

void SendView::exportPdf()
{
    with(edition(), [this](const Written &minutes) {
        QString path = pathChosen();
        // The folder is asked for only once, but replacing a file always needs an answer.
        if (path.isEmpty() || QFileInfo::exists(path))
            path = askForPath();
        if (path.isEmpty())
            return;
        PdfOptions options;
        options.password = m_panel->password();
        options.created = m_desk.clock().now();
        const Result<void> done = writePdf(minutes.document, path, options);
        if (!done)
            return m_desk.report(done.error());
        const auto kept = keep(tr("Export minutes"), minutes, MinutesForm::Pdf,
                               QFileInfo(path).fileName(), false);
        if (kept)
            say(tr("Edition %1 exported").arg(minutes.said.number), path, *kept);
    });
}

QString SendView::pathChosen() const
{
    return m_panel->folder().isEmpty()
               ? QString()
               : QDir(m_panel->folder()).filePath(m_panel->fileName() + QStringLiteral(".pdf"));
}

QString SendView::askForPath()
{
    const QString before = pathChosen();
    QString path = m_desk.files().fileToSave(
        this, tr("Export minutes as PDF"),
        before.isEmpty() ? m_panel->fileName() + QStringLiteral(".pdf") : before,
        Common::tr("PDF (*.pdf)"));
    if (!path.isEmpty())
        m_panel->setFolder(QFileInfo(path).absolutePath());
    return path;
}

void SendView::chooseFolder()
{
    const QString path = askForPath();
    const QString name = QFileInfo(path).completeBaseName();
    if (!path.isEmpty() && name != m_panel->fileName())
        m_panel->setFileName(name);
}

Result<Id<SentMinutes>> SendView::keep(const QString &title, const Written &minutes,
                                       MinutesForm form, const QString &fileName, bool mark)
{
    MinutesExport edition;
    edition.visit = m_brief.visit.id;
    edition.edition = minutes.said.internal ? Edition::Internal : Edition::External;
    edition.form = form;
    edition.said = minutes.said;
    edition.text = toPlainText(minutes.document);
    PdfOptions plain;
    plain.created = m_desk.clock().now();
    Result<QByteArray> pages = renderPdf(minutes.document, plain);
    if (!pages) {
        m_desk.report(pages.error());
        return pages.error();
    }
    edition.pages = *std::move(pages);
    for (const Contact &person : m_panel->recipients())
        edition.recipients.append(person.name);
    edition.fileName = fileName;
    edition.password = form == MinutesForm::Pdf && !m_panel->password().isEmpty();
    Id<SentMinutes> id;
    const bool written = m_desk.edit(title, [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(const SentMinutes row, keepExport(writer, edition));
        id = row.id;
        return mark ? markEditionSent(writer, id) : Result<void>();
    });
    // The error has been reported already.
    return written ? Result<Id<SentMinutes>>(id) : Error{};
}

void SendView::say(const QString &what, const QString &path, Id<SentMinutes> edition)
{
    std::vector<NoticeAction> actions;
    QString words = what;
    if (!path.isEmpty()) {
        const QFileInfo file(path);
        words += QLatin1Char('\n') + file.fileName() + QStringLiteral(" · ") +
                 QLocale().formattedDataSize(file.size(), 0, QLocale::DataSizeTraditionalFormat);
        actions.push_back(
            {Common::tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
        actions.push_back({tr("Open folder"), [folder = file.absolutePath()] {
                               QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                           }});
    }
    actions.push_back({tr("Mark as sent?"), [this, edition] { markSent(edition); }});
    m_desk.say(words, actions, false);
}

void SendView::print()
{
    with(edition(),
         [this](const Written &minutes) { printDocument(m_desk, this, minutes.document); });
}

void SendView::copyText()
{
    with(edition(), [this](const Written &minutes) {
        attache::copyText(m_desk, toPlainText(minutes.document),
                          edition() == Edition::Internal ? tr("Internal minutes copied")
                                                         : tr("Minutes copied"));
        if (m_panel->form() != MinutesForm::Text || m_desk.workspace().isReadOnly())
            return;
        const auto kept = keep(tr("Copy minutes"), minutes, MinutesForm::Text, {}, false);
        if (kept)
            say(tr("Edition %1 copied as text").arg(minutes.said.number), {}, *kept);
    });
}

void SendView::copyMarkdown()
{
    with(edition(), [this](const Written &minutes) {
        attache::copyText(m_desk, toMarkdown(minutes.document), tr("Minutes copied"));
    });
}

void SendView::openInMail()
{
    // What is sent is the external edition, whichever edition is shown.
    with(Edition::External, [this](const Written &minutes) {
        QStringList addresses;
        for (const Contact &person : m_panel->recipients()) {
            if (!person.email.isEmpty())
                addresses.append(person.email);
        }
        const QString body = toPlainText(minutes.document);
        const auto encoded = [](const QString &text) {
            return QString::fromLatin1(QUrl::toPercentEncoding(text, "@,"));
        };
        const QString head = QStringLiteral("mailto:%1?subject=%2&body=")
                                 .arg(encoded(addresses.join(QLatin1Char(','))),
                                      encoded(minutes.document.title + QStringLiteral(" · ") +
                                              visitSubject(m_brief.visit)));
        QString link = head + encoded(body);
        const bool tooLong = link.size() > LongestMailLink;
        if (tooLong) {
            attache::copyText(m_desk, body,
                              tr("The minutes are too long for a mail link. They were copied to "
                                 "the clipboard; paste them into the mail."));
            link = head;
        }
        if (!QDesktopServices::openUrl(QUrl(link, QUrl::TolerantMode))) {
            attache::copyText(
                m_desk, body,
                tr("No mail program is available. The minutes were copied to the clipboard."));
            return;
        }
        if (m_desk.workspace().isReadOnly())
            return;
        const auto kept = keep(tr("Mail minutes"), minutes, MinutesForm::Mail, {}, false);
        if (kept) {
            say(tooLong ? tr("Edition %1 is on the clipboard: paste it into the mail")
                              .arg(minutes.said.number)
                        : tr("Edition %1 is in the mail program").arg(minutes.said.number),
                {}, *kept);
        }
    });
}

void SendView::markSent()
{
    if (!m_kept.empty() && !m_kept.front().sentAt.isValid())
        return markSent(m_kept.front().id);
    const Result<ComparedMinutes> both = compared();
    if (lastSent() && both && both->changes.empty())
        return; // that it was sent is known, and nothing has changed since
    with(edition(), [this](const Written &minutes) {
        // Sent by a way of their own: what stands there now is what went out.
        static_cast<void>(
            keep(Common::tr("Mark minutes as sent"), minutes, m_panel->form(), {}, true));
    });
}

void SendView::markSent(Id<SentMinutes> edition)
{
    m_desk.editUndoably(Common::tr("Mark minutes as sent"),
                        [&](Writer &writer) { return markEditionSent(writer, edition); });
}

void SendView::open(Id<SentMinutes> edition)
{
    const auto row = std::ranges::find(m_kept, edition, &SentMinutes::id);
    if (row == m_kept.end())
        return;
    const Result<QByteArray> pages = m_desk.workspace().blob(row->pdf);
    if (!pages)
        return m_desk.report(pages.error());
    if (!m_files)
        m_files = std::make_unique<QTemporaryDir>();
    const QString name = row->fileName.isEmpty()
                             ? Common::tr("Edition %1").arg(row->number) + QStringLiteral(".pdf")
                             : row->fileName;
    QSaveFile file(m_files->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(*pages) != pages->size() || !file.commit())
        return m_desk.report(
            {Error::Kind::Io, tr("The pages could not be written."), file.errorString(), {}});
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_files->filePath(name)));
}

void SendView::takeBack(int place)
{
    const SentMinutes *sent = lastSent();
    if (!sent || place < 0 || place >= static_cast<int>(m_changes.size()))
        return;
    const Result<MinutesData> before = minutesFromJson(sent->content);
    if (!before)
        return m_desk.report(before.error());
    const MinutesChange change = m_changes[static_cast<size_t>(place)];
    m_desk.editUndoably(tr("Take back \"%1\"").arg(change.what), [&](Writer &writer) {
        return attache::takeBack(writer, m_brief.visit.id, *before, change);
    });
}

void SendView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        showPaper();
}

void SendView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = window()->width() < tokens::CompactWindow;
    m_panel->setFixedWidth(compact ? PanelCompactWidth : PanelWidth);
    m_thumbs->setVisible(window()->width() >= ThumbsFrom);
}

} // namespace attache
