#include "ui/pages/report/report_page.h"

#include "core/base/shared_text.h"
#include "core/brief/document_text.h"
#include "core/brief/letterhead_content.h"
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
#include "ui/forms/saved_text_edit.h"
#include "ui/models/day_text.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr QLatin1String StateKey("report");
constexpr int ChoicesWidth = 284;
constexpr int CommentLines = 4;
constexpr int PartRole = Qt::UserRole;
constexpr int PageRole = Qt::UserRole + 1; ///< 0: not in the report

constexpr int GripWidth = 14;
constexpr int GripDot = 2;
constexpr int GripStep = 4;

/// A part with the grip by which it is dragged before it, and the page on which it begins at the
/// end of its line.
class PartDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        return QStyledItemDelegate::editorEvent(event, model, besideGrip(option), index);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const int page = index.data(PageRole).toInt();
        const QString words = page > 0 ? ReportPage::tr("p. %1").arg(page) : QString();
        const QFont small = fontFor(FontRole::Small);
        const int room =
            words.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(words) + tokens::Space2;
        const QRect grip(option.rect.left(), option.rect.top(), GripWidth, option.rect.height());
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(grip, colorsFor(option.palette).selection);
        paintGrip(painter, grip, colorsFor(option.palette).muted);
        QStyledItemDelegate::paint(painter, besideGrip(option), index);
        drawLine(painter, option.rect.adjusted(option.rect.width() - room, 0, -tokens::Space1, 0),
                 words, small, colorsFor(option.palette).secondary,
                 Qt::AlignRight | Qt::AlignVCenter);
    }

private:
    static QStyleOptionViewItem besideGrip(const QStyleOptionViewItem &option)
    {
        QStyleOptionViewItem moved = option;
        moved.rect.setLeft(option.rect.left() + GripWidth);
        return moved;
    }

    static void paintGrip(QPainter *painter, const QRect &rect, const QColor &color)
    {
        const QPoint middle = rect.center();
        for (int column = 0; column < 2; ++column) {
            for (int row = -1; row <= 1; ++row)
                painter->fillRect(middle.x() - GripStep / 2 + column * GripStep,
                                  middle.y() + row * GripStep, GripDot, GripDot, color);
        }
    }
};
/// As far back as a comment is looked for: ten years of weeks.
constexpr int MostPeriods = 520;

} // namespace

/// What a task brings back.
struct ReportPage::Answer
{
    Document document;
    int reportDay = 1;
};

ReportPage::ReportPage(const PageParts &parts, QWidget *parent)
    : Page(parent)
    , m_desk(parts.desk)
    , m_preferences(parts.preferences)
    , m_header(new PageHeader(title()))
    , m_kinds(new SegmentedControl)
    , m_days(new ElidedLabel({}, FontRole::BodyBold))
    , m_recipient(new QLineEdit)
    , m_list(new QListWidget)
    , m_commentTitle(new TextLabel({}, FontRole::SmallBold, TextColor::Secondary))
    , m_comment(new SavedTextEdit)
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
        m_comment->saveNow();
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
    connect(m_list, &QListWidget::itemChanged, this, chosen);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, chosen);
    connect(m_list, &QListWidget::currentItemChanged, this, &ReportPage::showComment);
    connect(m_comment, &SavedEditor::saved, this,
            [this](const QVariant &text) { saveComment(text.toString()); });
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
    return m_comment->textEdit();
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
                          "to move it."));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PartDelegate(m_list));
    m_list->installEventFilter(this);
    card->addWidget(m_list, 1);
    card->addSeparator();
    card->addWidget(m_commentTitle);
    m_comment->setLines(CommentLines, CommentLines);
    m_comment->textEdit()->setTabChangesFocus(true);
    m_comment->setReadOnly(m_desk.workspace().isReadOnly());
    m_comment->setPlaceholder(tr("What you want to say about it"));
    card->addWidget(m_comment);
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
        addPageAction(text, {}, run);
    };
    add(tr("Copy Markdown"), ButtonKind::Normal, [this] {
        copyText(m_desk, toMarkdown(m_document), tr("The report is on the clipboard."));
    });
    add(tr("Print report…"), ButtonKind::Normal,
        [this] { printDocument(m_desk, this, m_document); });
    add(tr("Export report as PDF…"), ButtonKind::Primary, [this] {
        PdfOptions pdf;
        pdf.created = m_desk.clock().now();
        exportPdf(m_desk, this, m_document, fileName(), pdf);
    });
    return bar;
}

void ReportPage::fillParts()
{
    for (const ReportPart &part : reportParts()) {
        auto *item = new QListWidgetItem(part.title, m_list);
        item->setData(PartRole, part.key);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(part.usual ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, tokens::ChipHeight});
    }
}

void ReportPage::restore()
{
    const QJsonObject kept =
        QJsonDocument::fromJson(m_preferences.listState(StateKey).toUtf8()).object();
    m_kinds->setCurrentIndex(kept.value(u"monthly").toBool() ? 1 : 0);
    m_recipient->setText(kept.value(u"recipient").toString());
    int place = 0;
    for (const auto &each : kept.value(u"parts").toArray()) {
        const QString key = each.toObject().value(u"key").toString();
        for (int row = place; row < m_list->count(); ++row) {
            if (m_list->item(row)->data(PartRole).toString() != key)
                continue;
            QListWidgetItem *item = m_list->takeItem(row);
            item->setCheckState(each.toObject().value(u"on").toBool() ? Qt::Checked
                                                                      : Qt::Unchecked);
            m_list->insertItem(place++, item);
            break;
        }
    }
}

void ReportPage::remember()
{
    QJsonArray parts;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        parts.append(QJsonObject{{QStringLiteral("key"), item->data(PartRole).toString()},
                                 {QStringLiteral("on"), item->checkState() == Qt::Checked}});
    }
    const QJsonObject state{{QStringLiteral("monthly"), isMonthly()},
                            {QStringLiteral("recipient"), m_recipient->text().trimmed()},
                            {QStringLiteral("parts"), parts}};
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
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        const QString part = item->data(PartRole).toString();
        if (item->checkState() != Qt::Checked)
            continue;
        options.parts.append(part);
        options.comments.insert(part, m_comments.value(part));
    }
    return options;
}

void ReportPage::goBy(int periods)
{
    m_comment->saveNow();
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
        Answer answer{reportDocument(source, whole), 1};
        if (!recipient.isEmpty())
            //: In the head of a report: for whom it is
            answer.document.subtitle += QStringLiteral(" · ") + tr("for %1").arg(recipient);
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
    m_document = answer.document;
    m_paper->setDocument(m_document);
    showPages();
    m_header->setTitle(m_document.title);
    m_header->setSubtitle(m_document.subtitle);
}

void ReportPage::showPages()
{
    const std::map<QString, int> pages = m_paper->pagesOfHeadings();
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const auto known = pages.find(item->text());
        const bool in = item->checkState() == Qt::Checked;
        const bool first = item->data(PartRole).toString() == QLatin1String("conclusions") ||
                           item->data(PartRole).toString() == QLatin1String("numbers");
        const int page = !in ? 0 : known != pages.end() ? known->second : first ? 1 : 0;
        item->setData(PageRole, page);
        item->setData(Qt::AccessibleDescriptionRole, page > 0 ? tr("p. %1").arg(page) : QString());
    }
    m_list->viewport()->update();
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
        const QString said = m_comments.value(item->data(PartRole).toString());
        item->setIcon(said.isEmpty() ? QIcon() : icon(QStringLiteral("document-edit")));
        item->setToolTip(said);
    }
    showComment();
}

void ReportPage::showComment()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_comment->setEnabled(item != nullptr);
    if (!item)
        return;
    const QString part = item->data(PartRole).toString();
    const DayRange shown = days();
    if (part != m_commented || shown.from != m_commentDays.from || shown.to != m_commentDays.to)
        m_comment->saveNow();
    m_commented = part;
    m_commentDays = shown;
    const QString words = tr("Comment: %1").arg(item->text());
    m_commentTitle->setText(words);
    m_comment->editor()->setAccessibleName(words);
    m_comment->setValue(m_comments.value(part));
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
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(PartRole).toString() == comment->part)
            m_list->setCurrentRow(row);
    }
    refresh();
}

void ReportPage::moveCurrent(int step)
{
    const int row = m_list->currentRow();
    const int place = row + step;
    if (row < 0 || place < 0 || place >= m_list->count())
        return;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(place, item);
    m_list->setCurrentItem(item);
    remember();
    refresh();
}

bool ReportPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool up = key->key() == Qt::Key_Up;
        if (key->modifiers() == Qt::AltModifier && (up || key->key() == Qt::Key_Down)) {
            moveCurrent(up ? -1 : 1);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

QString ReportPage::fileName() const
{
    return fileNameOf({m_document.title, days().to.toString(Qt::ISODate)});
}

} // namespace attache
