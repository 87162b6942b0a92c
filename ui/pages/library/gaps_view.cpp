#include "ui/pages/library/gaps_view.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/gap_document.h"
#include "core/brief/gap_points.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/links.h"
#include "core/brief/value_text.h"
#include "core/domain/faq.h"
#include "core/record/record_names.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/library/gap_lines.h"
#include "ui/pages/library/gap_table.h"
#include "ui/style/fonts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

/// As the report says it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Gaps)
};

constexpr int LineHeight = 32;
/// So many leave room for the table below them.
constexpr size_t VisitGapsAtFirst = 6;
constexpr size_t LinesAtFirst = 6;
constexpr int DaysOfMonth = 30;

/// Holds the table, which many stages make wider than the page, and follows its current cell.
class TableArea final : public QScrollArea
{
public:
    explicit TableArea(GapTable *table)
        : m_table(table)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidgetResizable(true);
        setWidget(table);
        viewport()->setAutoFillBackground(false);
        table->setAutoFillBackground(false);
        connect(table, &GapTable::currentChanged, this, [this] {
            const QRect cell = m_table->currentRect();
            ensureVisible(cell.center().x(), cell.center().y(), 2 * cell.width(), 0);
        });
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }
    bool event(QEvent *event) override
    {
        const bool done = QScrollArea::event(event);
        if (event->type() == QEvent::LayoutRequest)
            fit();
        return done;
    }

private:
    /// All rows are in sight; the page scrolls down.
    void fit()
    {
        const bool wide = m_table->minimumSizeHint().width() > width();
        setFixedHeight(m_table->sizeHint().height() +
                       (wide ? horizontalScrollBar()->sizeHint().height() : 0));
    }

    GapTable *m_table;
};

/// "3 months" since @p day.
QString ageOf(QDate day, QDate today)
{
    const int days = static_cast<int>(day.daysTo(today));
    return days >= 2 * DaysOfMonth ? GapsView::tr("%n month(s) over", nullptr, days / DaysOfMonth)
                                   : GapsView::tr("%n day(s) over", nullptr, days);
}

} // namespace

GapsView::GapsView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_table(new GapTable)
    , m_noTrades(
          new TextLabel(tr("The industries of S and A accounts and of open deals appear here."),
                        FontRole::Small, TextColor::Secondary))
    , m_current(new ElidedLabel({}, FontRole::BodyBold))
    , m_waiting(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_newCase(new Button(tr("New case"), ButtonKind::Primary))
    , m_newDeck(new Button(tr("Fill with a deck")))
    , m_tableCard(new CardWidget(Words::tr("Industry, stage, audience")))
    , m_visits(makePart(Words::tr("Visits of the next two weeks that are affected")))
    , m_questions(makePart(Words::tr("Asked and not answered")))
    , m_rivals(makePart(Words::tr("Unanswered competitors")))
    , m_expired(makePart(Common::tr("Expired")))
{
    connect(&m_measureTimer, &QTimer::timeout, this, &GapsView::measureNext);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    auto *left = new ScrollBody;
    auto *right = new ScrollBody;
    for (ScrollBody *each : {left, right})
        each->column()->setSpacing(tokens::Space3);
    left->column()->addWidget(m_visits.card);
    left->column()->addWidget(makeTable());
    left->column()->addStretch(1);
    for (const Part *each : {&m_expired, &m_questions, &m_rivals})
        right->column()->addWidget(each->card);
    right->column()->addStretch(1);
    right->setFixedWidth(tokens::SideCardsWidth);
    m_right = right;
    row->addWidget(left, 1);
    row->addWidget(right);
    m_readable = new ErrorSwitch(content);
    connect(m_readable, &ErrorSwitch::retried, this, &GapsView::read);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_readable);
    setFocusProxy(m_table);
    connect(m_table, &GapTable::currentChanged, this, &GapsView::showCurrent);
}

GapsView::Part GapsView::makePart(const QString &title)
{
    Part part;
    part.card = new CardWidget(title);
    part.card->setDense();
    part.lines = part.card->addRows();
    return part;
}

QWidget *GapsView::makeTable()
{
    m_tableCard->setDense();
    m_tableCard->addTrailing(new GapLegend);
    m_tableArea = new TableArea(m_table);
    m_tableCard->addWidget(m_tableArea);
    m_tableCard->addWidget(m_noTrades);
    m_foot = makeFoot();
    m_tableCard->addWidget(m_foot);
    return m_tableCard;
}

/// What the current cell lacks, who waits for it, and what would fill it.
QWidget *GapsView::makeFoot()
{
    auto *foot = new QWidget;
    auto *outer = new QVBoxLayout(foot);
    outer->setContentsMargins(0, tokens::Space2, 0, tokens::Space1);
    outer->setSpacing(tokens::Space2);
    outer->addWidget(new Separator);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space1);
    head->addWidget(m_current, 1);
    m_tags = new QHBoxLayout;
    m_tags->setSpacing(tokens::Space1);
    head->addLayout(m_tags);
    words->addLayout(head);
    words->addWidget(m_waiting);
    row->addLayout(words, 1);
    row->addWidget(m_newDeck);
    row->addWidget(m_newCase);
    outer->addLayout(row);
    const bool fixed = m_desk.workspace().isReadOnly();
    m_newCase->setEnabled(!fixed);
    connect(m_newCase, &QAbstractButton::clicked, this, [this] {
        if (const TradeGaps *trade = m_table->currentTrade())
            makeCase(trade->industry, trade->name);
    });
    auto *menu = new QMenu(m_newDeck);
    const auto add = [this, menu](const QString &text, const QString &link) {
        return menu->addAction(text, this, [this, link] { Q_EMIT linkActivated(link); });
    };
    add(tr("Make a version by the recipe"), QStringLiteral("attache:library#versions"));
    add(tr("Tag slides on the light table"), QStringLiteral("attache:library#slides"));
    add(Common::tr("Import…"), QStringLiteral("attache:command#decks.import"))->setEnabled(!fixed);
    m_newDeck->setMenu(menu);
    return foot;
}

void GapsView::fill(Part &part, const std::vector<std::function<ListRow *()>> &rows, size_t first,
                    const QString &none)
{
    clearLayout(part.lines);
    part.card->setNote(rows.empty() ? QString() : QLocale().toString(rows.size()));
    if (rows.empty())
        part.lines->addWidget(new TextLabel(none, FontRole::Small, TextColor::Muted));
    const size_t shown = part.all ? rows.size() : std::min(first, rows.size());
    for (size_t i = 0; i < shown; ++i) {
        ListRow *row = rows[i]();
        row->setLined(i + 1 < shown);
        part.lines->addWidget(row);
    }
    if (shown == rows.size())
        return;
    auto *more = new LinkButton(Common::tr("Show all %n", nullptr, static_cast<int>(rows.size())),
                                TextColor::Secondary);
    more->setMinimumHeight(LineHeight);
    connect(more, &QAbstractButton::clicked, this, [this, &part, shown] {
        part.all = true;
        showGaps();
        // Where the button was stands the first of the others.
        if (QLayoutItem *next = part.lines->itemAt(static_cast<int>(shown))) {
            // Else it could not have the focus before the next layout.
            next->widget()->show();
            next->widget()->setFocus(Qt::OtherFocusReason);
        }
    });
    part.lines->addWidget(more, 0, Qt::AlignLeading);
}

void GapsView::read()
{
    auto gaps = gapsOf(m_desk.connection(), m_desk.clock().today(), languageOf(QLocale()));
    if (!m_readable->shows(gaps))
        return;
    m_gaps = *std::move(gaps);
    m_points.clear();
    m_table->setTrades(m_gaps.trades, m_gaps.columns, m_gaps.stages);
    showGaps();
}

void GapsView::showGaps()
{
    const bool any = !m_gaps.trades.empty();
    m_tableArea->setVisible(any);
    m_foot->setVisible(any);
    m_noTrades->setVisible(!any);
    int cells = 0;
    size_t waiting = 0;
    for (const TradeGaps &trade : m_gaps.trades) {
        cells += trade.missingCells();
        waiting += trade.missingCells() > 0 || trade.cases == 0 ? trade.waiting.size() : 0;
    }
    QString note;
    if (any && isNarrow())
        note = tr("%n gap(s)", nullptr, cells); // the key to the colours needs the room
    else if (any)
        note = Words::tr("%n cell(s) empty or expired", nullptr, cells) + QStringLiteral(" · ") +
               Common::tr("%n S/A account(s) waiting", nullptr, static_cast<int>(waiting));
    m_tableCard->setNote(note);
    showVisits();
    showQuestions();
    showRivals();
    showExpired();
    showCurrent();
}

bool GapsView::isNarrow() const
{
    return window()->width() < tokens::CompactWindow;
}

void GapsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isNarrow() != m_wasNarrow)
        showGaps();
}

/// What the next visit gains whose lines are shown: each is read for it, so they come one by one.
void GapsView::measureNext()
{
    const QList<VisitGapLine *> lines = findChildren<VisitGapLine *>();
    const auto next = std::ranges::find_if(
        lines, [this](const VisitGapLine *line) { return !m_points.contains(line->visit()); });
    const auto visit = next == lines.end()
                           ? m_gaps.visits.end()
                           : std::ranges::find(m_gaps.visits, (*next)->visit(), &HurtVisit::visit);
    if (visit == m_gaps.visits.end()) {
        m_measureTimer.stop();
        return;
    }
    const auto points =
        gapPoints(m_desk.connection(), *visit, m_desk.clock().today(), languageOf(QLocale()));
    if (!points)
        m_desk.report(points.error());
    m_points.insert(visit->visit, points ? *points : std::vector<int>());
    for (VisitGapLine *line : lines) {
        if (line->visit() == visit->visit)
            line->setPoints(m_points[visit->visit]);
    }
}

void GapsView::showVisits()
{
    m_wasNarrow = isNarrow();
    m_right->setFixedWidth(m_wasNarrow ? tokens::SideCardsCompactWidth : tokens::SideCardsWidth);
    std::vector<std::function<ListRow *()>> rows;
    for (const HurtVisit &visit : m_gaps.visits) {
        for (size_t gap = 0; gap < visit.gaps.size(); ++gap)
            rows.emplace_back([this, &visit, gap] {
                auto *row = new VisitGapLine(visit, gap, m_desk.clock().today(), m_wasNarrow);
                row->setPoints(m_points.value(visit.visit));
                connect(row, &ListRow::activated, this,
                        [this, id = visit.visit] { Q_EMIT linkActivated(linkTo(id)); });
                connect(row->remedy(), &QAbstractButton::clicked, this,
                        [this, missing = visit.gaps[gap]] { remedy(missing); });
                return row;
            });
    }
    fill(m_visits, rows, VisitGapsAtFirst,
         Words::tr("None: the visits planned have what they need."));
    m_measureTimer.start();
    if (!rows.empty())
        m_visits.card->setNote(
            Common::tr("%n visit(s)", nullptr, static_cast<int>(m_gaps.visits.size())) +
            QStringLiteral(" · ") + tr("%n gap(s)", nullptr, static_cast<int>(rows.size())) +
            QStringLiteral(" · ") + tr("at the right what readiness gains"));
}

void GapsView::showQuestions()
{
    std::vector<std::function<ListRow *()>> rows;
    for (const OpenQuestion &question : m_gaps.questions)
        rows.emplace_back([this, &question] {
            GapLine::Words words{question.text};
            words.below = joined({listText(question.accounts, languageOf(QLocale())),
                                  question.people.join(QStringLiteral(", "))});
            if (question.times > 0)
                words.trailing = Words::tr("%n time(s)", nullptr, question.times);
            words.narrow = m_wasNarrow;
            words.remedy = tr("Write");
            auto *row = new GapLine(words);
            const QString link =
                question.faq != 0 ? linkTo(Id<Faq>(question.faq)) : linkTo(question.visit);
            connect(row, &ListRow::activated, this, [this, link] { Q_EMIT linkActivated(link); });
            connect(row->remedy(), &QAbstractButton::clicked, this,
                    [this, text = question.text, faq = question.faq] { answer(text, faq); });
            return row;
        });
    fill(m_questions, rows, LinesAtFirst, Words::tr("Every question has an answer."));
}

void GapsView::showRivals()
{
    std::vector<std::function<ListRow *()>> rows;
    for (const UnansweredRival &rival : m_gaps.rivals)
        rows.emplace_back([this, &rival] {
            GapLine::Words words{rival.name};
            words.note = Words::tr("met %n time(s)", nullptr, rival.times);
            words.below = listText(rival.accounts, languageOf(QLocale()));
            words.remedy = tr("Write the answer");
            auto *row = new GapLine(words);
            connect(row, &ListRow::activated, this,
                    [this, id = rival.id] { Q_EMIT linkActivated(linkTo(id)); });
            connect(row->remedy(), &QAbstractButton::clicked, this, [this, id = rival.id] {
                Q_EMIT linkActivated(linkTo(id, QStringLiteral("answer")));
            });
            return row;
        });
    fill(m_rivals, rows, LinesAtFirst, Words::tr("There is an answer to each one met."));
}

void GapsView::showExpired()
{
    std::vector<std::function<ListRow *()>> rows;
    for (const ExpiredItem &item : m_gaps.expired)
        rows.emplace_back([this, &item] {
            GapLine::Words words{item.title};
            words.note = item.type->oneLabel();
            words.trailing = ageOf(item.reviewOn, m_desk.clock().today());
            words.trailingColor = TextColor::Warn;
            words.narrow = m_wasNarrow;
            words.remedy = tr("Review");
            auto *row = new GapLine(words);
            const QString link = linkTo(*item.type, item.id);
            connect(row, &ListRow::activated, this, [this, link] { Q_EMIT linkActivated(link); });
            connect(row->remedy(), &QAbstractButton::clicked, this,
                    [this, link] { Q_EMIT linkActivated(link + QStringLiteral("#review_on")); });
            return row;
        });
    fill(m_expired, rows, LinesAtFirst, Words::tr("Nothing has expired."));
}

void GapsView::showCurrent()
{
    const TradeGaps *trade = m_table->currentTrade();
    if (!trade)
        return;
    m_current->setText(m_table->currentWords());
    clearLayout(m_tags);
    const GapCell &cell = trade->cells[static_cast<size_t>(m_table->column())];
    const auto tag = [this](const QString &what, int count) {
        m_tags->addWidget(
            new Tag(what + u' ' + QLocale().toString(count), count == 0 ? Tone::Danger : Tone::Ok));
    };
    tag(TypeLabel::tr("Case studies"), trade->cases);
    tag(TypeLabel::tr("Decks"), cell.decks);
    tag(TypeLabel::tr("Questions and answers"), cell.answers);
    QStringList names;
    for (const WaitingAccount &each : trade->waiting)
        names.append(labelOf(each.tier) + u' ' + each.name);
    QStringList sums;
    for (auto at = trade->open.cbegin(); at != trade->open.cend(); ++at)
        sums.append(shortAmount(at.value(), at.key()));
    QStringList words{names.isEmpty()
                          ? tr("No S or A account of this industry")
                          //: Accounts, by name, for which something is missing
                          : tr("Waiting: %1").arg(listText(names, languageOf(QLocale())))};
    if (!sums.isEmpty())
        words.append(Common::tr("In talks") + u' ' + sums.join(QStringLiteral(" + ")));
    m_waiting->setText(words.join(QStringLiteral(" · ")));
}

void GapsView::remedy(const VisitGap &gap)
{
    switch (gap.kind) {
    case VisitGap::Kind::NoCase:
        return makeCase(gap.industry, gap.subject);
    case VisitGap::Kind::ExpiredCases:
        return Q_EMIT linkActivated(linkTo(Id<CaseStudy>(gap.record), QStringLiteral("review_on")));
    case VisitGap::Kind::Question:
        return answer(gap.subject, gap.record);
    case VisitGap::Kind::Rival:
        return Q_EMIT linkActivated(linkTo(Id<Competitor>(gap.record), QStringLiteral("answer")));
    }
}

QString GapsView::person() const
{
    const auto letterhead = letterheadInUse(m_desk.connection());
    return letterhead ? letterhead->person : QString();
}

void GapsView::makeCase(const QString &industry, const QString &name)
{
    CaseStudy study;
    Description<CaseStudy>::begin(study, {m_desk.clock().today(), person()});
    //: The first title of a case study: %1 is an industry
    study.title = tr("A case of %1").arg(name);
    study.industry = industry;
    if (m_desk.edit(tr("Begin a case study of %1").arg(name),
                    [&](Writer &writer) { return writer.insert(study); }))
        Q_EMIT linkActivated(linkTo(study.id, QStringLiteral("title")));
}

void GapsView::answer(const QString &question, qint64 faq)
{
    if (faq == 0 && m_desk.workspace().isReadOnly())
        return;
    if (faq == 0) {
        Faq entry;
        Description<Faq>::begin(entry, {m_desk.clock().today(), person()});
        entry.question = question;
        if (!m_desk.edit(tr("Write down a question of customers"),
                         [&](Writer &writer) { return writer.insert(entry); }))
            return;
        faq = entry.id.value();
    }
    Q_EMIT linkActivated(linkTo(Id<Faq>(faq), QStringLiteral("answer")));
}

Result<Document> GapsView::document() const
{
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(m_desk.connection()));
    return makeGapDocument(m_gaps, letterhead.content, letterhead.person, m_desk.clock().today(),
                           languageOf(QLocale()));
}

} // namespace attache
