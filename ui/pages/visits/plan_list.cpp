#include "ui/pages/visits/plan_list.h"

#include "core/base/shared_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/pages/visits/plan_legend.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/tag.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace attache {

namespace {

enum Role { ShownRole = Roles::FirstOwnRole, NoteRole };

constexpr int GroupHeight = 28;
constexpr int WordsHeight = tokens::Space2 + tokens::BodyLine + tokens::SmallLine;
constexpr int TagLines = 2;

using Shown = std::shared_ptr<const ShownProposal>;

Shown shownAt(const QModelIndex &index)
{
    return index.data(ShownRole).value<Shown>();
}

/// Where the tags of a proposal stand in a room of @p width, from its corner: in lines, the widest
/// elided. Those that find no room in the last line are left out.
std::vector<QRect> tagPlaces(const std::vector<TagText> &tags, int width)
{
    std::vector<QRect> places;
    QPoint at;
    int line = 1;
    for (const TagText &tag : tags) {
        const QSize size(std::min(Tag::tagSize(tag.text).width(), width), tokens::TagHeight);
        if (at.x() > 0 && at.x() + size.width() > width) {
            if (++line > TagLines)
                break;
            at = {0, at.y() + tokens::TagHeight + tokens::Space1};
        }
        places.emplace_back(at, size);
        at.rx() += size.width() + tokens::Space1;
    }
    return places;
}

/// The room for the words of a proposal in a row of @p width.
int wordsWidth(int width)
{
    return width - 2 * tokens::Space4 - tokens::BadgeSmallSize - tokens::Space2;
}

class Model : public QStandardItemModel
{
public:
    using QStandardItemModel::QStandardItemModel;

    QStringList mimeTypes() const override { return {QLatin1String(ProposalMime)}; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override
    {
        const Shown shown = indexes.isEmpty() ? nullptr : shownAt(indexes.front());
        if (!shown)
            return nullptr;
        auto *data = new QMimeData;
        data->setData(QLatin1String(ProposalMime),
                      shown->proposal.about.account.toString().toUtf8());
        return data;
    }
};

class Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Shown shown = shownAt(index);
        if (!shown)
            return {0, GroupHeight};
        const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget);
        const auto tags = tagPlaces(shown->tags, wordsWidth(view ? view->viewport()->width() : 0));
        const int below = tags.empty() ? 0 : tokens::Space1 + tags.back().bottom() + 1;
        return {0, WordsHeight + below + tokens::Space2 + tokens::Hairline};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colors &colors = colorsFor(option.palette);
        const Shown shown = shownAt(index);
        painter->save();
        const bool selected = shown && option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, !shown     ? colors.window
                                       : selected ? colors.selection
                                                  : colors.surface);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          colors.border);
        const QRect inside = option.rect.adjusted(tokens::Space4, 0, -tokens::Space4, 0);
        if (shown)
            paintProposal(painter, inside, *shown, option.palette);
        else
            paintGroup(painter, inside, index, colors);
        if (shown && option.state.testFlag(QStyle::State_HasFocus))
            drawFocusRing(painter, option.rect.adjusted(1, 1, -1, -1), colors.accent,
                          tokens::RadiusTag);
        painter->restore();
    }

private:
    static void paintGroup(QPainter *painter, const QRect &rect, const QModelIndex &index,
                           const Colors &colors)
    {
        const QString name = index.data(Qt::DisplayRole).toString();
        const QFont bold = fontFor(FontRole::SmallBold);
        drawLine(painter, rect, name, bold, colors.text);
        const int width = QFontMetrics(bold).horizontalAdvance(name) + tokens::Space2;
        drawLine(painter, rect.adjusted(width, 0, 0, 0), index.data(NoteRole).toString(),
                 fontFor(FontRole::Small), colors.textMuted);
    }

    static void paintProposal(QPainter *painter, QRect rect, const ShownProposal &shown,
                              const QPalette &palette)
    {
        const Colors &colors = colorsFor(palette);
        const Proposal &proposal = shown.proposal;
        constexpr int Badge = tokens::BadgeSmallSize;
        TierBadge::paint(painter,
                         QRectF(rect.left(), rect.top() + tokens::Space2 + 1, Badge, Badge),
                         proposal.about.tier, palette);
        rect.adjust(Badge + tokens::Space2, tokens::Space2, 0, 0);
        QRect line(rect.left(), rect.top(), rect.width(), tokens::BodyLine);
        const QString score = QString::number(qRound(proposal.score));
        const QFont bold = fontFor(FontRole::BodyBold);
        const QFont small = fontFor(FontRole::Small);
        const int scoreWidth = QFontMetrics(bold).horizontalAdvance(score);
        drawLine(painter, line, score, bold, colors.text, Qt::AlignRight | Qt::AlignVCenter);
        const QString kind = labelOf(proposal.kind);
        const int kindWidth = QFontMetrics(small).horizontalAdvance(kind);
        line.setRight(line.right() - scoreWidth - tokens::Space2);
        drawLine(painter, line, kind, small, colors.secondary, Qt::AlignRight | Qt::AlignVCenter);
        line.setRight(line.right() - kindWidth - tokens::Space1);
        const QString name = iconOf(proposal.kind);
        painter->drawPixmap(line.right() - tokens::IconSize,
                            line.top() + (line.height() - tokens::IconSize) / 2,
                            iconPixmap(name, tokens::IconSize, colors.secondary,
                                       painter->device()->devicePixelRatioF()));
        line.setRight(line.right() - tokens::IconSize - tokens::Space2);
        drawLine(painter, line, proposal.about.name, bold, colors.text);
        QRect below(rect.left(), rect.top() + tokens::BodyLine, rect.width(), tokens::SmallLine);
        drawLine(painter, below, shown.amount, small, colors.secondary,
                 Qt::AlignRight | Qt::AlignVCenter);
        below.setRight(below.right() - QFontMetrics(small).horizontalAdvance(shown.amount) -
                       tokens::Space2);
        drawLine(painter, below, shown.purpose, small, colors.secondary);
        paintTags(
            painter,
            QRect(rect.left(), below.bottom() + tokens::Space1, rect.width(), tokens::TagHeight),
            shown, palette);
    }

    static void paintTags(QPainter *painter, const QRect &rect, const ShownProposal &shown,
                          const QPalette &palette)
    {
        const std::vector<QRect> places = tagPlaces(shown.tags, rect.width());
        for (size_t i = 0; i < places.size(); ++i)
            Tag::paint(painter, places[i].translated(rect.topLeft()), shown.tags[i].text,
                       shown.tags[i].tone, palette);
    }
};

bool needsPlace(const Proposal &proposal)
{
    return proposal.kind == VisitKind::OnSite;
}

QStandardItem *headOf(const QString &name, const std::vector<const ShownProposal *> &group,
                      const WeekPlan &plan)
{
    QStringList days;
    for (const ShownProposal *each : group) {
        if (!each->proposal.slot)
            continue;
        const QString day = QLocale().dayName(
            plan.days.at(each->proposal.slot->day).day.dayOfWeek(), QLocale::ShortFormat);
        if (!days.contains(day))
            days.append(day);
    }
    auto *head = new QStandardItem(name);
    QString note = PlanList::tr("%n visit(s)", "proposed", static_cast<int>(group.size()));
    if (!days.isEmpty())
        note += QStringLiteral(" · ") + days.join(QLatin1Char(' '));
    head->setData(note, NoteRole);
    head->setFlags(Qt::ItemIsEnabled);
    return head;
}

QStandardItem *itemOf(const ShownProposal &shown)
{
    auto *item = new QStandardItem(shown.proposal.about.name);
    item->setData(QVariant::fromValue<Shown>(std::make_shared<ShownProposal>(shown)), ShownRole);
    QStringList words{labelOf(shown.proposal.kind), shown.purpose};
    for (const TagText &tag : shown.tags)
        words.append(tag.text);
    item->setData(words.join(QStringLiteral(", ")), Qt::AccessibleDescriptionRole);
    item->setToolTip(words.join(QLatin1Char('\n')));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    return item;
}

} // namespace

PlanList::PlanList(QWidget *parent)
    : QListView(parent)
    , m_model(new Model(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // How high a row is depends on the width.
    setResizeMode(Adjust);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setAccessibleName(Common::tr("Proposals"));
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const Shown shown = shownAt(index))
            Q_EMIT accepted(shown->proposal.about.account);
    });
}

PlanList::~PlanList() = default;

void PlanList::setProposals(const std::vector<ShownProposal> &shown, const WeekPlan &plan)
{
    const Id<Account> before = current();
    const int row = currentIndex().row();
    const int scrolled = verticalScrollBar()->value();
    m_model->clear();
    // The place with the best proposal first; what needs no way last.
    QStringList places;
    for (const ShownProposal &each : shown) {
        const QString place = needsPlace(each.proposal) ? each.proposal.about.place : QString();
        if (needsPlace(each.proposal) && !places.contains(place))
            places.append(place);
    }
    const auto addGroup = [&](const QString &name, const auto &belongs) {
        std::vector<const ShownProposal *> here;
        for (const ShownProposal &each : shown) {
            if (belongs(each.proposal))
                here.push_back(&each);
        }
        if (here.empty())
            return;
        m_model->appendRow(headOf(name, here, plan));
        for (const ShownProposal *each : here)
            m_model->appendRow(itemOf(*each));
    };
    for (const QString &place : std::as_const(places))
        addGroup(place.isEmpty() ? tr("Place not known") : place, [&](const Proposal &proposal) {
            return needsPlace(proposal) && proposal.about.place == place;
        });
    addGroup(tr("No travel"), [](const Proposal &proposal) { return !needsPlace(proposal); });
    setCurrent(before);
    // What was accepted is gone: go on with what stands in its place.
    for (int next = std::max(0, row); current().isNull() && next < m_model->rowCount(); ++next) {
        if (shownAt(m_model->index(next, 0)))
            setCurrentIndex(m_model->index(next, 0));
    }
    verticalScrollBar()->setValue(scrolled);
}

Id<Account> PlanList::current() const
{
    const Shown shown = shownAt(currentIndex());
    return shown ? shown->proposal.about.account : Id<Account>();
}

void PlanList::setCurrent(Id<Account> account)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Shown shown = shownAt(m_model->index(row, 0));
        if (shown && shown->proposal.about.account == account)
            setCurrentIndex(m_model->index(row, 0));
    }
}

void PlanList::keyPressEvent(QKeyEvent *event)
{
    const Id<Account> account = current();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !account.isNull())
        Q_EMIT accepted(account);
    else if (event->key() == Qt::Key_Delete && !account.isNull())
        Q_EMIT putOff(account);
    else
        QListView::keyPressEvent(event);
}

void PlanList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentProposalChanged();
}

} // namespace attache
