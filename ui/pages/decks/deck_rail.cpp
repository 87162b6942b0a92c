#include "ui/pages/decks/deck_rail.h"

#include "core/base/id_time.h"
#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/record/record_names.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/quiet_form.h"
#include "ui/lists/library_notices.h"
#include "ui/models/day_text.h"
#include "ui/style/paint.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/difference_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/version_bar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

using Kind = SlideChange::Kind;

constexpr int RowHeight = 27;
constexpr int MonthsToReview = 6;
constexpr int UsesShown = 5;
constexpr int SmallBadge = 18;
/// The part of the time to a review from which on it is soon.
constexpr double SoonFrom = 0.7;

/// The place of a version on the line of versions: a disc for the one shown, rings for the others.
class VersionMark : public QWidget
{
public:
    VersionMark(bool shown, bool above, bool below)
        : m_shown(shown)
        , m_above(above)
        , m_below(below)
    {
        setFixedWidth(MarkWidth);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr double Radius = 4.5;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colors &colors = colorsFor(palette());
        const QPointF middle = QRectF(rect()).center();
        painter.setPen(QPen(colors.borderStrong, 1));
        if (m_above)
            painter.drawLine(QPointF(middle.x(), 0), middle - QPointF(0, Radius));
        if (m_below)
            painter.drawLine(middle + QPointF(0, Radius), QPointF(middle.x(), height()));
        painter.setPen(QPen(m_shown ? colors.accent : colors.borderStrong, 1));
        painter.setBrush(m_shown ? QBrush(colors.accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(middle, Radius, Radius);
    }

private:
    static constexpr int MarkWidth = 12;

    bool m_shown;
    bool m_above;
    bool m_below;
};

ListRow *makeRow(QVBoxLayout *rows, const QString &text, FontRole font, const QString &note,
                 const QString &end)
{
    auto *row = new ListRow(RowHeight);
    row->setLined(false);
    QStringList said{text, note, end};
    said.removeAll(QString());
    row->setAccessibleName(said.join(QLatin1Char(' ')));
    row->row()->addWidget(new ElidedLabel(text, font), note.isEmpty() ? 1 : 0);
    if (!note.isEmpty())
        row->row()->addWidget(new ElidedLabel(note, FontRole::Small, TextColor::Secondary), 1);
    row->row()->addWidget(new TextLabel(end, FontRole::Small, TextColor::Secondary));
    rows->addWidget(row);
    return row;
}

QuietForm::Layout layoutOfSlide()
{
    QuietForm::Layout layout;
    layout.groups = {{{}, {"audience", "stage", "tags"}}, {{}, {}, true}};
    layout.tags = {"audience", "stage", "tags"};
    return layout;
}

QuietForm::Layout layoutOfDeck()
{
    QuietForm::Layout layout;
    layout.groups = {
        {{},
         {"name", "version", "industry", "audience", "stage", "needs", "tags", "products",
          "language", "shareable", "owner", "review_on", "predecessor", "version_of"}},
        {{}, {}, true}};
    layout.tags = {"audience", "stage", "needs", "tags", "products"};
    return layout;
}

} // namespace

DeckRail::DeckRail(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_versionCard(new CardWidget(tr("Versions")))
    , m_bar(new VersionBar)
    , m_counts(new VersionLegend)
    , m_first(
          new TextLabel(tr("This is the first version."), FontRole::Small, TextColor::Secondary))
    , m_removed(nullptr)
    , m_versions(nullptr)
    , m_slideCard(new CardWidget(tr("For whom")))
    , m_tags(new QuietForm(desk, recordTypeOf<Slide>(), layoutOfSlide()))
    , m_useCard(new CardWidget(tr("Used in")))
    , m_use(m_useCard->addRows())
    , m_reviewCard(new CardWidget(tr("Review")))
    , m_notices(new TextLabel({}, FontRole::Small, TextColor::Warn))
    , m_review(new TextLabel)
    , m_reviewLeft(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_reviewBar(new MeterWidget)
    , m_form(new QuietForm(desk, recordTypeOf<Deck>(), layoutOfDeck()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    for (CardWidget *card : {m_versionCard, m_slideCard, m_useCard, m_reviewCard})
        card->setDense();
    m_versionCard->body()->setSpacing(tokens::Space2);
    m_versionCard->body()->setContentsMargins(0, tokens::Space2, 0, 0);
    m_versionCard->addWidget(m_bar);
    m_versionCard->addWidget(m_counts);
    m_versionCard->addWidget(m_first);
    m_removed = m_versionCard->addRows();
    m_versions = m_versionCard->addRows();
    m_slideCard->addWidget(m_tags);
    auto *days = new QWidget;
    auto *daysRow = new QHBoxLayout(days);
    daysRow->setContentsMargins(0, 0, 0, 0);
    daysRow->addWidget(m_review, 1);
    daysRow->addWidget(m_reviewLeft);
    m_notices->setWordWrap(true);
    m_reviewCard->addWidget(m_notices);
    m_reviewCard->addWidget(days);
    m_reviewBar->setNumberVisible(false);
    m_reviewCard->addWidget(m_reviewBar);
    auto *done = new LinkButton(tr("Reviewed"));
    m_reviewCard->addTrailing(done);
    done->setEnabled(!desk.workspace().isReadOnly());
    connect(done, &Button::clicked, this, &DeckRail::reviewed);
    auto *rest = new CardWidget(tr("Details"));
    rest->setDense();
    rest->addWidget(m_form);
    for (QuietForm *form : {m_tags, m_form})
        connect(form, &QuietForm::openRequested, this, &DeckRail::openRequested);
    for (CardWidget *card : {m_versionCard, m_slideCard, m_useCard, m_reviewCard, rest})
        column->addWidget(card);
    column->addStretch(1);
}

void DeckRail::saveNow()
{
    m_tags->saveNow();
    m_form->saveNow();
}

bool DeckRail::focusField(const QString &key)
{
    return m_form->edit(key) || m_tags->edit(key);
}

void DeckRail::showDeck(const Deck &deck, const std::vector<DeckRow> &versions,
                        const std::vector<SlideChange> &changes, const std::vector<Slide> &before)
{
    m_deck = deck.id;
    const auto count = [&changes](Kind kind) {
        return int(std::ranges::count(changes, kind, &SlideChange::kind));
    };
    const VersionBar::Counts counts{count(Kind::Unchanged), count(Kind::Changed),
                                    count(Kind::Added), count(Kind::Removed)};
    m_bar->setCounts(counts);
    m_bar->setVisible(!before.empty());
    m_counts->setCounts(counts);
    m_counts->setVisible(!before.empty());
    m_first->setVisible(before.empty());
    fillVersions(deck, versions);
    fillRemoved(changes, before);
    fillReview(deck);
    if (m_form->recordId() == deck.id.value())
        m_form->refresh();
    else
        m_form->showRecord(deck.id.value());
}

void DeckRail::fillVersions(const Deck &deck, const std::vector<DeckRow> &versions)
{
    clearLayout(m_versions);
    m_versionCard->setNote({});
    const QDate today = m_desk.clock().today();
    int number = int(versions.size());
    QString above;
    for (size_t i = 0; i < versions.size(); ++i) {
        const DeckRow &version = versions[i];
        const QString name = version.deck.version.isEmpty() ? QStringLiteral("v%1").arg(number)
                                                            : version.deck.version;
        --number;
        const bool shown = version.deck.id == deck.id;
        if (!above.isEmpty() && version.deck.id == deck.predecessor)
            //: Two versions of a deck
            m_versionCard->setNote(tr("%1 against %2").arg(above, name));
        if (shown)
            above = name;
        ListRow *row = makeRow(
            m_versions, name, shown ? FontRole::BodyBold : FontRole::Body,
            joined({version.deck.author, Common::tr("%n slide(s)", nullptr, version.slides)}),
            shortDay(timeOfId(version.deck.id.value()).toLocalTime().date(), today));
        row->row()->insertWidget(0, new VersionMark(shown, i > 0, i + 1 < versions.size()));
        connect(row, &ListRow::activated, this,
                [this, id = version.deck.id] { Q_EMIT openRequested(linkTo(id)); });
    }
}

void DeckRail::fillRemoved(const std::vector<SlideChange> &changes,
                           const std::vector<Slide> &before)
{
    clearLayout(m_removed);
    for (const SlideChange &change : changes) {
        if (change.kind != Kind::Removed)
            continue;
        const Slide &slide = before[size_t(change.before)];
        //: A slide that is no longer in the deck: its number and its title
        const QString words = tr("slide %1 %2").arg(slide.position).arg(slide.title);
        auto *row = new ListRow(RowHeight - 3);
        row->setLined(false);
        row->setAccessibleName(tr("%1, removed").arg(words));
        auto *gone = new DifferenceLabel;
        gone->setDifference(words, {});
        row->row()->addWidget(gone, 1);
        row->row()->addWidget(
            new TextLabel(Common::tr("Open"), FontRole::Small, TextColor::Secondary));
        m_removed->addWidget(row);
        connect(row, &ListRow::activated, this,
                [this, id = slide.id] { Q_EMIT openRequested(linkTo(id)); });
    }
}

void DeckRail::fillReview(const Deck &deck)
{
    const QDate today = m_desk.clock().today();
    const QDate due = deck.reviewOn;
    const QStringList notices =
        libraryNotices(m_desk.connection(), recordTypeOf<Deck>(), &deck, today);
    m_notices->setText(notices.join(QLatin1Char('\n')));
    m_notices->setVisible(!notices.isEmpty());
    const QString day = due.isValid() ? shortDay(due, today) : tr("No day is set.");
    m_review->setText(deck.owner.isEmpty() ? day : day + QStringLiteral(" · ") + deck.owner);
    m_reviewLeft->setText(due.isValid() ? dueDistance(due, today) : QString());
    m_reviewBar->setVisible(due.isValid());
    if (!due.isValid())
        return m_reviewLeft->setColor(TextColor::Secondary);
    // How much of the time from one review to the next has passed, also for a deck that came in
    // meanwhile: how near the day is is what matters.
    const QDate from = due.addMonths(-MonthsToReview);
    const double all = std::max<double>(1, static_cast<double>(from.daysTo(due)));
    const double used = std::clamp(static_cast<double>(from.daysTo(today)) / all, 0.0, 1.0);
    const bool late = due < today;
    m_reviewBar->setValue(used * 100);
    m_reviewBar->setTone(late ? Tone::Danger : used >= SoonFrom ? Tone::Warn : Tone::Muted);
    m_reviewLeft->setColor(late               ? TextColor::Danger
                           : used >= SoonFrom ? TextColor::Warn
                                              : TextColor::Secondary);
}

void DeckRail::reviewed()
{
    const QDate next = m_desk.clock().today().addMonths(MonthsToReview);
    m_desk.editUndoably(tr("Review a deck"), [id = m_deck, next](Writer &writer) {
        return writer.change(id, [next](Deck &deck) { deck.reviewOn = next; });
    });
}

void DeckRail::showSlide(const Deck &deck, const Slide &slide)
{
    if (m_tags->recordId() == slide.id.value())
        m_tags->refresh();
    else
        m_tags->showRecord(slide.id.value());
    m_slideCard->setNote(tr("slide %1").arg(slide.position));
    fillUse(deck, slide);
}

void DeckRail::fillUse(const Deck &deck, const Slide &slide)
{
    clearLayout(m_use);
    m_useCard->setNote({});
    const auto uses = slideUses(m_desk.connection(), slide, UsesShown);
    const auto others = slidesLike(m_desk.connection(), slide);
    if (!uses || !others) {
        const Error &error = uses ? others.error() : uses.error();
        auto *why = new TextLabel(error.message, FontRole::Small, TextColor::Danger);
        why->setWordWrap(true);
        why->setToolTip(error.detail);
        m_use->addWidget(why);
        return;
    }
    for (const SlideUse &use : *uses)
        addUse(deck, use);
    for (const SlidePlace &place : *others) {
        if (place.deck == deck.id)
            continue;
        ListRow *row = makeRow(m_use, place.deckName, FontRole::Body, place.version,
                               tr("slide %1").arg(place.position));
        connect(row, &ListRow::activated, this,
                [this, id = place.slide] { Q_EMIT openRequested(linkTo(id)); });
    }
    offerNewer(deck);
    if (m_use->count() == 0)
        m_use->addWidget(new TextLabel(tr("In no visit pack and no other deck yet."),
                                       FontRole::Small, TextColor::Secondary));
    else if (!uses->empty())
        m_useCard->setNote(tr("%n visit(s)", nullptr, int(uses->size())));
}

/// Says which visits to come take an earlier version, and lets them take this one.
void DeckRail::offerNewer(const Deck &deck)
{
    const auto older = olderUses(m_desk.connection(), deck.id, m_desk.clock().now());
    if (!older)
        return m_desk.report(older.error());
    if (older->empty() || m_desk.workspace().isReadOnly())
        return;
    QSet<Id<Visit>> visits;
    for (const OlderUse &each : *older)
        visits.insert(each.visit);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new TextLabel(tr("%n visit(s) take an earlier version", nullptr,
                                    static_cast<int>(visits.size())),
                                 FontRole::Small, TextColor::Secondary),
                   1);
    auto *take = new LinkButton(tr("Take this one"));
    row->addWidget(take);
    m_use->addWidget(line);
    connect(take, &Button::clicked, this, [this, deck, uses = *older] { takeNewer(deck, uses); });
}

void DeckRail::takeNewer(const Deck &deck, const std::vector<OlderUse> &uses)
{
    //: The name of a step; %1 is a presentation
    m_desk.editUndoably(tr("Take the new version of %1").arg(deck.name),
                        [&](Writer &writer) -> Result<void> {
                            for (const OlderUse &each : uses) {
                                ATTACHE_CHECK(writer.change(each.use, [&](MaterialUse &use) {
                                    use.slide = each.slide;
                                    use.deck = each.slide.isNull() ? deck.id : Id<Deck>();
                                    use.version = deck.version;
                                }));
                            }
                            return {};
                        });
}

/// A visit the slide, or all of its deck, goes along to.
void DeckRail::addUse(const Deck &deck, const SlideUse &use)
{
    const QDate day = use.startsAt.toLocalTime().date();
    QStringList what{relativeDay(day, m_desk.clock().today())};
    if (use.version != deck.version)
        what.append(use.version);
    if (use.position > 0)
        what.append(tr("slide %1").arg(use.position));
    else if (use.use != UseKind::Shown)
        what.append(tr("whole deck"));
    if (use.use == UseKind::Shown)
        what.append(labelOf(use.use));
    ListRow *row =
        makeRow(m_use, use.account, FontRole::BodyBold, {}, what.join(QStringLiteral(" · ")));
    row->row()->insertWidget(0, new TierBadge(use.tier, SmallBadge));
    connect(row, &ListRow::activated, this,
            [this, id = use.visit] { Q_EMIT openRequested(linkTo(id)); });
}

} // namespace attache
