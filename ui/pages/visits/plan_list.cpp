#include "ui/pages/visits/plan_list.h"

#include "core/base/shared_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
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
constexpr int ProposalHeight = 88;

using Shown = std::shared_ptr<const ShownProposal>;

Shown shownAt(const QModelIndex &index)
{
    return index.data(ShownRole).value<Shown>();
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

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {0, shownAt(index) ? ProposalHeight : GroupHeight};
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
        line.setRight(line.right() - kindWidth - tokens::Space2);
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

    static void paintTags(QPainter *painter, QRect rect, const ShownProposal &shown,
                          const QPalette &palette)
    {
        constexpr int LeastWidth = 60;
        for (const TagText &tag : shown.tags) {
            const int width = std::min(Tag::tagSize(tag.text).width(), rect.width());
            if (width < LeastWidth && width < Tag::tagSize(tag.text).width())
                return;
            Tag::paint(painter, QRect(rect.left(), rect.top(), width, rect.height()), tag.text,
                       tag.tone, palette);
            rect.setLeft(rect.left() + width + tokens::Space1);
        }
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
