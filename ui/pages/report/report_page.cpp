#include "ui/pages/report/report_page.h"

#include "core/base/shared_text.h"
#include "core/brief/document_text.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/links.h"
#include "core/domain/letterhead.h"
#include "core/domain/settings.h"
#include "core/queries/report_comments.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"
#include "ui/desk/link.h"
#include "ui/desk/page_parts.h"
#include "ui/desk/paper_view.h"
#include "ui/desk/preferences.h"
#include "ui/desk/shown_records.h"
#include "ui/forms/in_place_editor.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/models/day_text.h"
#include "ui/print/pdf_writer.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/widgets/arranged_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTimer>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace attache {

namespace {

constexpr QLatin1String StateKey("report");
constexpr QLatin1String LastKey("report.last");     ///< the last day of the last one that went out
constexpr QLatin1String FolderKey("report.folder"); ///< where the last one went
constexpr int ChoicesWidth = 284;
constexpr int CommentLines = 2;
constexpr int MostCommentLines = 8;
/// As far back as a comment is looked for: ten years of weeks.
constexpr int MostPeriods = 520;

} // namespace

/// What a task brings back.
struct ReportPage::Answer
{
    Report report;
};

ReportPage::ReportPage(const PageParts &parts, QWidget *parent)
    : Page(parent)
    , m_desk(parts.desk)
    , m_preferences(parts.preferences)
    , m_header(new PageHeader(title()))
    , m_kinds(new SegmentedControl)
    , m_days(new ElidedLabel({}, FontRole::BodyBold))
    , m_recipient(new QLineEdit)
    , m_list(new ArrangedList)
    , m_commentCount(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_paper(new PaperView)
    , m_again(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    QVBoxLayout *column = makeColumn(tokens::Space3, tokens::Space3);
    column->addWidget(m_header);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space4);
    row->addWidget(makeChoices());
    m_paper->setSideBySide(true);
    m_readable = new ErrorSwitch(m_paper);
    row->addWidget(m_readable, 1);
    column->addLayout(row, 1);
    column->addWidget(makeActions());
    fillParts();
    restore();
    connect(m_readable, &ErrorSwitch::retried, this, &Page::refresh);
    connect(m_kinds, &SegmentedControl::currentChanged, this, [this] {
        leaveComment();
        m_back = 0;
        remember();
        refresh();
    });
    const auto chosen = [this] {
        remember();
        refresh();
    };
    connect(m_recipient, &QLineEdit::editingFinished, this, [this, chosen] {
        if (!m_recipient->isModified())
            return;
        m_recipient->setModified(false);
        chosen();
    });
    connect(m_list, &ArrangedList::changed, this, chosen);
    connect(m_list, &ArrangedList::entered, this, &ReportPage::writeComment);
    connectPaper();
    addPageAction(tr("Export report as PDF"), {}, [this] { m_export->click(); });
    addPageAction(tr("Report of the period before"), {}, [this] { goBy(-1); });
    addPageAction(tr("Report of the period after"), {}, [this] { goBy(1); });
    TableSet tables(FigureTables, SteeringTables);
    tables |= TableSet(tablesOf<Letterhead, Attendee, Contact, ReportComment, Goal>);
    follow(m_desk.workspace(), std::move(tables));
    m_list->setCurrentRow(0);
}

QString ReportPage::title() const
{
    return tr("Report");
}

QPlainTextEdit *ReportPage::comment() const
{
    return m_comment ? static_cast<SavedTextEdit *>(m_comment->editor())->textEdit() : nullptr;
}

void ReportPage::connectPaper()
{
    m_paper->setClickable([this](int block, int item) { return hintAt(block, item); });
    connect(m_paper, &PaperView::clicked, this, &ReportPage::click);
    connect(m_paper, &PaperView::moved, this, [this] {
        if (m_comment)
            m_comment->placeAgain();
    });
    addPageAction(tr("Comment on this part of the report"), {},
                  [this] { writeComment(m_list->currentKey()); });
}

QWidget *ReportPage::makeChoices()
{
    auto *card = new CardWidget;
    card->setFixedWidth(ChoicesWidth);
    m_kinds->addSegment(tr("Weekly"));
    m_kinds->addSegment(tr("Monthly"));
    m_kinds->setAccessibleName(tr("Kind of report"));
    card->addWidget(m_kinds);
    auto *days = new QHBoxLayout;
    const auto arrow = [this, days](const QString &name, const QString &words, int step) {
        auto *button = new QToolButton;
        button->setIcon(icon(name));
        button->setAutoRaise(true);
        button->setAccessibleName(words);
        button->setToolTip(words);
        connect(button, &QToolButton::clicked, this, [this, step] { goBy(step); });
        days->addWidget(button);
    };
    arrow(QStringLiteral("go-previous"), tr("Period before"), -1);
    m_days->setAlignment(Qt::AlignCenter);
    days->addWidget(m_days, 1);
    arrow(QStringLiteral("go-next"), tr("Period after"), 1);
    card->body()->addLayout(days);
    auto *to = new QHBoxLayout;
    to->setSpacing(tokens::Space2);
    auto *whom = new TextLabel(tr("To"), FontRole::Small, TextColor::Secondary);
    whom->setBuddy(m_recipient);
    m_recipient->setAccessibleName(tr("For whom the report is"));
    m_recipient->setPlaceholderText(tr("such as the department meeting"));
    to->addWidget(whom);
    to->addWidget(m_recipient, 1);
    card->body()->addLayout(to);
    card->addSeparator();
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("What goes in"), FontRole::SmallBold, TextColor::Secondary));
    //: How the parts of a report are put in another order
    head->addWidget(new ElidedLabel(tr("drag, or Alt+↑ Alt+↓"), FontRole::Small, TextColor::Muted),
                    1);
    card->body()->addLayout(head);
    m_list->setAccessibleName(tr("Parts of the report"));
    m_list->setToolTip(tr("Space puts a part in or leaves it out; drag it, or Alt with an arrow, "
                          "to move it. Enter comments on it."));
    card->addWidget(m_list, 1);
    card->addSeparator();
    m_commentCount->setWordWrap(true);
    card->addWidget(m_commentCount);
    return card;
}

QWidget *ReportPage::makeActions()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    m_again->setWordWrap(true);
    row->addWidget(m_again, 1);
    const auto add = [this, row](const QString &text, ButtonKind kind, auto run) {
        auto *button = new Button(text, kind);
        row->addWidget(button);
        connect(button, &Button::clicked, this, run);
        return button;
    };
    add(tr("Copy Markdown"), ButtonKind::Normal, [this] {
        copyText(m_desk, toMarkdown(document()), tr("The report is on the clipboard."));
    });
    add(tr("Print report…"), ButtonKind::Normal,
        [this] { printDocument(m_desk, this, document()); });
    m_elsewhere = add(tr("Export elsewhere…"), ButtonKind::Normal, [this] { exportTo({}); });
    m_export = add(tr("Export report as PDF…"), ButtonKind::Primary,
                   [this] { exportTo(m_preferences.listState(FolderKey)); });
    showExport();
    return bar;
}

void ReportPage::showExport()
{
    const QString folder = m_preferences.listState(FolderKey);
    const bool again = !folder.isEmpty() && QFileInfo(folder).isDir();
    m_elsewhere->setVisible(again);
    m_export->setText(again ? tr("Export report as PDF") : tr("Export report as PDF…"));
    m_export->setToolTip(again ? QDir::toNativeSeparators(folder) : QString());
}

void ReportPage::exportTo(const QString &folder)
{
    leaveComment();
    const QString name = fileName() + QStringLiteral(".pdf");
    QString path = folder.isEmpty() ? QString() : QDir(folder).filePath(name);
    // What is there already may have been changed by somebody.
    if (path.isEmpty() || QFileInfo::exists(path) || !QFileInfo(folder).isDir())
        path = m_desk.files().fileToSave(this, tr("Export report as PDF"),
                                         path.isEmpty() ? name : path, Common::tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    PdfOptions pdf;
    pdf.created = m_desk.clock().now();
    if (const Result<void> written = writePdf(document(), path, pdf); !written)
        return m_desk.report(written.error());
    m_preferences.setListState(FolderKey, QFileInfo(path).absolutePath());
    if (!isMonthly())
        m_preferences.setListState(LastKey, days().to.toString(Qt::ISODate));
    showExport();
    m_desk.say(
        Common::tr("Saved as %1").arg(QDir::toNativeSeparators(path)),
        {{Common::tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}},
        false);
}

void ReportPage::fillParts()
{
    std::vector<ArrangedList::Part> parts;
    for (const ReportPart &part : reportParts())
        parts.push_back({part.key, part.title, part.usual});
    m_list->setParts(std::move(parts));
}

void ReportPage::restore()
{
    const QJsonObject kept =
        QJsonDocument::fromJson(m_preferences.listState(StateKey).toUtf8()).object();
    m_kinds->setCurrentIndex(kept.value(u"monthly").toBool() ? 1 : 0);
    m_recipient->setText(kept.value(u"recipient").toString());
    m_list->setState(kept.value(u"parts").toArray());
}

void ReportPage::remember()
{
    const QJsonObject state{{QStringLiteral("monthly"), isMonthly()},
                            {QStringLiteral("recipient"), m_recipient->text().trimmed()},
                            {QStringLiteral("parts"), m_list->state()}};
    m_preferences.setListState(
        StateKey, QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact)));
}

bool ReportPage::isMonthly() const
{
    return m_kinds->currentIndex() == 1;
}

DayRange ReportPage::days() const
{
    return reportDays(isMonthly(), m_desk.clock().today(), m_reportDay, m_back);
}

ReportOptions ReportPage::options() const
{
    ReportOptions options;
    options.monthly = isMonthly();
    options.days = days();
    for (const ArrangedList::Part &part : m_list->parts()) {
        if (!part.on)
            continue;
        options.parts.append(part.key);
        options.comments.insert(part.key, m_comments.value(part.key));
    }
    return options;
}

void ReportPage::goBy(int periods)
{
    leaveComment();
    m_back = std::max(0, m_back - periods);
    refresh();
}

void ReportPage::activate(const QVariant &argument)
{
    const QString field = argument.value<Link>().field;
    if (field.startsWith(QLatin1String(tableOf<ReportComment>) + QLatin1Char(':')))
        goToComment(field.section(u':', 1, 1).toLongLong());
    else if (isStale())
        refresh();
    m_list->setFocus();
}

void ReportPage::read()
{
    if (const auto settings = Settings::read(m_desk.connection()))
        m_reportDay = settings->reportDay;
    readComments();
    const int number = ++m_asked;
    const QDate today = m_desk.clock().today();
    const QString recipient = m_recipient->text().trimmed();
    const auto work = [options = options(), today,
                       recipient](Workspace &workspace, const Progress &) -> Result<std::any> {
        Connection &connection = workspace.connection();
        ATTACHE_TRY(const ReportSource source,
                    readReport(connection, options.days, today, options.parts));
        ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
        ReportOptions whole = options;
        whole.letterhead = letterhead.content;
        whole.author = letterhead.person;
        Answer answer{writeReport(source, whole)};
        if (!recipient.isEmpty())
            //: In the head of a report: for whom it is
            answer.report.document.subtitle += QStringLiteral(" · ") + tr("for %1").arg(recipient);
        return std::any(std::move(answer));
    };
    m_days->setText(shortDay(days().from, today) + QStringLiteral(" – ") +
                    shortDay(days().to, today));
    m_again->setText(tr("The next report has the same parts in the same order and no comments. It "
                        "is due on %1.")
                         .arg(QLocale().dayName(m_reportDay)));
    m_desk.tasks().start(tr("Writing the report"), work,
                         [page = QPointer(this), number](const Result<std::any> &done) {
                             if (page && number == page->m_asked && page->m_readable->shows(done))
                                 page->show(std::any_cast<const Answer &>(*done));
                         });
}

void ReportPage::show(const Answer &answer)
{
    m_report = answer.report;
    showPaper();
    showPages();
    m_header->setTitle(document().title);
    m_header->setSubtitle(document().subtitle);
    if (!m_asksFor.isEmpty())
        writeComment(std::exchange(m_asksFor, {}));
}

void ReportPage::showPaper()
{
    const auto part = std::ranges::find(m_report.parts, m_commented, &Report::Part::key);
    m_commentBlock = -1;
    m_inserted = false;
    if (part == m_report.parts.end())
        return m_paper->setDocument(document());
    m_commentBlock = static_cast<int>(part->commented ? part->end - 1 : part->end);
    if (part->commented)
        return m_paper->setDocument(document());
    // Room for what is being written.
    m_inserted = true;
    Document shown = document();
    shown.blocks.insert(shown.blocks.begin() + m_commentBlock,
                        reportComment(shown.author, QString(QChar::Nbsp)));
    m_paper->setDocument(shown);
}

int ReportPage::blockShownAs(int block) const
{
    if (!m_inserted || block < m_commentBlock)
        return block;
    return block == m_commentBlock ? -1 : block - 1;
}

QString ReportPage::hintAt(int block, int item) const
{
    const int of = blockShownAs(block);
    if (of < 0)
        return {};
    if (const Report::Counted *counted = m_report.countedAt(static_cast<size_t>(of), item))
        return counted->accounts
                   ? tr("%n account(s)", nullptr, static_cast<int>(counted->records.size()))
                   : Common::tr("%n deal(s)", nullptr, static_cast<int>(counted->records.size()));
    const bool writes =
        m_report.partAt(static_cast<size_t>(of)) && !m_desk.workspace().isReadOnly();
    return writes ? tr("Write a comment here") : QString();
}

void ReportPage::click(int block, int item)
{
    const int of = blockShownAs(block);
    if (of < 0)
        return;
    const Report::Counted *counted = m_report.countedAt(static_cast<size_t>(of), item);
    const Report::Part *part = m_report.partAt(static_cast<size_t>(of));
    if (counted && !counted->accounts && counted->records.size() == 1)
        Q_EMIT openRequested(linkTo(Id<Opportunity>(counted->records.front())));
    else if (counted)
        showRecords(m_desk, counted->records, counted->accounts, counted->words);
    else if (part)
        writeComment(part->key);
}

void ReportPage::showPages()
{
    const std::map<QString, int> pages = m_paper->pagesOfHeadings();
    const std::vector<ArrangedList::Part> parts = m_list->parts();
    for (size_t row = 0; row < parts.size(); ++row) {
        const auto known = pages.find(parts[row].title);
        const bool first = parts[row].key == QLatin1String("conclusions") ||
                           parts[row].key == QLatin1String("numbers");
        const int page = !parts[row].on ? 0 : known != pages.end() ? known->second : first ? 1 : 0;
        m_list->setNote(static_cast<int>(row), page > 0 ? tr("p. %1").arg(page) : QString());
    }
}

void ReportPage::readComments()
{
    const DayRange shown = days();
    m_comments.clear();
    const auto comments = reportComments(m_desk.connection(), shown.from, shown.to);
    if (!comments)
        return m_desk.report(comments.error());
    for (const ReportComment &each : *comments)
        m_comments.insert(each.part, each.text);
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString said = m_comments.value(m_list->keyAt(row));
        item->setIcon(said.isEmpty() ? QIcon() : icon(QStringLiteral("document-edit")));
        item->setToolTip(said);
    }
    const qsizetype said = m_comments.size();
    m_commentCount->setText(
        said > 0
            ? tr("%n comment(s). Click on the paper to write.", nullptr, static_cast<int>(said))
            : tr("Click on the paper to write a comment, or press Enter here."));
    if (m_comment)
        m_comment->editor()->setValue(m_comments.value(m_commented));
}

void ReportPage::writeComment(const QString &part)
{
    if (part.isEmpty() || m_desk.workspace().isReadOnly())
        return;
    leaveComment();
    m_list->setCurrentKey(part);
    if (std::ranges::find(m_report.parts, part, &Report::Part::key) == m_report.parts.end()) {
        Q_EMIT m_desk.said(tr("This part is not in the report of these days."));
        return;
    }
    m_commented = part;
    m_commentDays = days();
    showPaper();
    m_paper->showPlace(m_paper->placeOfBlock(m_commentBlock));
    openComment();
}

void ReportPage::openComment()
{
    auto *edit = new SavedTextEdit;
    edit->setLines(CommentLines, MostCommentLines);
    edit->setPlaceholder(tr("What you want to say about it"));
    edit->editor()->setAccessibleName(tr("Comment: %1").arg(m_list->currentItem()->text()));
    edit->setValue(m_comments.value(m_commented));
    const bool byKeyboard = m_list->hasFocus();
    m_comment = new InPlaceEditor(m_paper->viewport());
    m_comment->addEditor(edit);
    connect(edit, &SavedEditor::saved, this,
            [this](const QVariant &text) { saveComment(text.toString()); });
    connect(m_comment, &InPlaceEditor::left, this, [this, byKeyboard] {
        m_comment = nullptr;
        m_commented.clear();
        showPaper();
        if (byKeyboard)
            QTimer::singleShot(0, m_list, [this] {
                if (m_paper->isAncestorOf(QApplication::focusWidget()) || m_paper->hasFocus())
                    m_list->setFocus(Qt::OtherFocusReason);
            });
    });
    m_comment->open([this] { return m_paper->placeOfBlock(m_commentBlock).toAlignedRect(); });
}

void ReportPage::leaveComment()
{
    if (m_comment)
        m_comment->leave();
}

void ReportPage::saveComment(const QString &text)
{
    if (m_commented.isEmpty())
        return;
    m_desk.edit(
        tr("Comment in the report"),
        [this, text](Writer &writer) {
            return setReportComment(writer, m_commentDays.from, m_commentDays.to, m_commented,
                                    text);
        },
        QStringLiteral("report-comment/") + m_commented);
}

void ReportPage::goToComment(qint64 id)
{
    const auto comment = Store<ReportComment>(m_desk.connection()).get(Id<ReportComment>(id));
    if (!comment)
        return m_desk.report(comment.error());
    const QDate today = m_desk.clock().today();
    for (const bool monthly : {false, true}) {
        for (int back = 0; back < MostPeriods; ++back) {
            const DayRange period = reportDays(monthly, today, m_reportDay, back);
            if (period.to < comment->to)
                break;
            if (period.from != comment->from || period.to != comment->to)
                continue;
            m_kinds->setCurrentIndex(monthly ? 1 : 0);
            m_back = back;
        }
    }
    m_list->setCurrentKey(comment->part);
    m_asksFor = comment->part;
    refresh();
}

QString ReportPage::fileName() const
{
    return fileNameOf({document().title, days().to.toString(Qt::ISODate)});
}

} // namespace attache
