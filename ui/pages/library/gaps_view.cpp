#include "ui/pages/library/gaps_view.h"

#include "core/base/shared_text.h"
#include "core/brief/gap_document.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/links.h"
#include "core/domain/faq.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/library/gap_table.h"
#include "ui/style/fonts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace attache {

namespace {

/// As the report says it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Gaps)
};

constexpr int LineHeight = 32;
/// So many visits leave room for the table below them.
constexpr size_t VisitsAtFirst = 5;

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

} // namespace

GapsView::GapsView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_table(new GapTable)
    , m_noTrades(
          new TextLabel(tr("The industries of S and A accounts and of open deals appear here."),
                        FontRole::Small, TextColor::Secondary))
    , m_current(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_visitsCard(makeCard(Words::tr("Visits of the next two weeks that are affected"), m_visits))
    , m_tableCard(new CardWidget(Words::tr("Industry, stage, audience")))
    , m_questionsCard(makeCard(Words::tr("Asked and not answered"), m_questions))
    , m_rivalsCard(makeCard(Words::tr("Competitors met without an answer"), m_rivals))
    , m_expiredCard(makeCard(Common::tr("Expired"), m_expired))
{
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space4);
    auto *left = new ScrollBody;
    auto *right = new ScrollBody;
    for (ScrollBody *each : {left, right})
        each->column()->setSpacing(tokens::Space3);
    m_tableArea = new TableArea(m_table);
    m_tableCard->addWidget(m_tableArea);
    m_tableCard->addWidget(m_noTrades);
    m_tableCard->addWidget(m_current);
    left->column()->addWidget(m_visitsCard);
    left->column()->addWidget(m_tableCard);
    left->column()->addStretch(1);
    for (QWidget *each : {m_questionsCard, m_rivalsCard, m_expiredCard})
        right->column()->addWidget(each);
    right->column()->addStretch(1);
    right->setFixedWidth(tokens::SideCardsWidth);
    row->addWidget(left, 1);
    row->addWidget(right);
    m_readable = new ErrorSwitch(content);
    connect(m_readable, &ErrorSwitch::retried, this, &GapsView::read);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_readable);
    setFocusProxy(m_table);
    connect(m_table, &GapTable::currentChanged, this,
            [this] { m_current->setText(m_table->currentWords()); });
}

CardWidget *GapsView::makeCard(const QString &title, QVBoxLayout *&lines)
{
    auto *card = new CardWidget(title);
    lines = card->addRows();
    return card;
}

void GapsView::fill(CardWidget *card, QVBoxLayout *lines, const std::vector<Line> &content,
                    const QString &none)
{
    clearLayout(lines);
    card->setNote(content.empty() ? QString() : QLocale().toString(content.size()));
    if (content.empty())
        lines->addWidget(new TextLabel(none, FontRole::Small, TextColor::Muted));
    for (size_t i = 0; i < content.size(); ++i) {
        const Line &line = content[i];
        auto *row = new ListRow(LineHeight);
        row->setLined(i + 1 < content.size());
        row->row()->addWidget(new Dot(line.tone));
        row->row()->addWidget(
            new MixedLine({{line.text, FontRole::Body, TextColor::Text, 0},
                           {line.note, FontRole::Small, TextColor::Muted, tokens::Space2}}),
            1);
        row->setAccessibleName(line.text + QStringLiteral(", ") + line.note);
        connect(row, &ListRow::activated, this,
                [this, link = line.link] { Q_EMIT linkActivated(link); });
        lines->addWidget(row);
    }
}

void GapsView::read()
{
    auto gaps = gapsOf(m_desk.connection(), m_desk.clock().today(), languageOf(QLocale()));
    if (!m_readable->shows(gaps))
        return;
    m_gaps = *std::move(gaps);
    showGaps();
}

void GapsView::showVisits()
{
    const QDate today = m_desk.clock().today();
    std::vector<Line> lines;
    for (const HurtVisit &visit : m_gaps.visits)
        lines.push_back({relativeDay(visit.day, today) + QStringLiteral(" · ") + visit.account,
                         visit.gaps.join(QStringLiteral(" · ")), linkTo(visit.visit),
                         Tone::Danger});
    const size_t all = lines.size();
    if (!m_showsAllVisits && all > VisitsAtFirst)
        lines.resize(VisitsAtFirst);
    fill(m_visitsCard, m_visits, lines, Words::tr("None: the visits planned have what they need."));
    if (all == 0)
        return;
    m_visitsCard->setNote(QLocale().toString(all));
    if (lines.size() == all)
        return;
    auto *more = new LinkButton(Common::tr("Show all %n", nullptr, static_cast<int>(all)),
                                TextColor::Secondary);
    more->setMinimumHeight(LineHeight);
    connect(more, &QAbstractButton::clicked, this, [this] {
        m_showsAllVisits = true;
        showVisits();
        // Where the button was stands the first of the others.
        if (QLayoutItem *next = m_visits->itemAt(int(VisitsAtFirst))) {
            // Else it could not have the focus before the next layout.
            next->widget()->show();
            next->widget()->setFocus(Qt::OtherFocusReason);
        }
    });
    m_visits->addWidget(more, 0, Qt::AlignLeading);
}

void GapsView::showGaps()
{
    const QDate today = m_desk.clock().today();
    m_table->setTrades(m_gaps.trades, m_gaps.columns, m_gaps.stages);
    const bool any = !m_gaps.trades.empty();
    m_tableArea->setVisible(any);
    m_current->setVisible(any);
    m_noTrades->setVisible(!any);
    int cells = 0;
    size_t waiting = 0;
    for (const TradeGaps &trade : m_gaps.trades) {
        cells += trade.missingCells();
        waiting += trade.missingCells() > 0 || trade.cases == 0 ? trade.waiting.size() : 0;
    }
    m_tableCard->setNote(
        any ? Words::tr("%n cell(s) empty or expired", nullptr, cells) + QStringLiteral(" · ") +
                  Common::tr("%n S/A account(s) waiting", nullptr, static_cast<int>(waiting))
            : QString());

    showVisits();
    std::vector<Line> lines;
    for (const OpenQuestion &question : m_gaps.questions) {
        QStringList note;
        if (question.times > 0)
            note.append(Words::tr("%n time(s)", nullptr, question.times));
        note += question.accounts;
        lines.push_back({question.text, note.join(QStringLiteral(" · ")),
                         question.faq != 0 ? linkTo(Id<Faq>(question.faq)) : linkTo(question.visit),
                         Tone::Warn});
    }
    fill(m_questionsCard, m_questions, lines, Words::tr("Every question has an answer."));
    lines.clear();
    for (const UnansweredRival &rival : m_gaps.rivals)
        lines.push_back({rival.name,
                         Words::tr("met %n time(s)", nullptr, rival.times) + QStringLiteral(" · ") +
                             rival.accounts.join(QStringLiteral(" · ")),
                         linkTo(rival.id), Tone::Warn});
    fill(m_rivalsCard, m_rivals, lines, Words::tr("There is an answer to each one met."));
    lines.clear();
    for (const ExpiredItem &item : m_gaps.expired)
        lines.push_back(
            {item.title,
             item.type->oneLabel() + QStringLiteral(" · ") + shortDay(item.reviewOn, today),
             linkTo(*item.type, item.id), Tone::Danger});
    fill(m_expiredCard, m_expired, lines, Words::tr("Nothing has expired."));
}

Result<Document> GapsView::document() const
{
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(m_desk.connection()));
    return makeGapDocument(m_gaps, letterhead.content, letterhead.person, m_desk.clock().today(),
                           languageOf(QLocale()));
}

} // namespace attache
