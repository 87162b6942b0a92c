#include "ui/pages/chains/meet_list.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "ui/badges/chain_strip.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/pages/chains/heat_look.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace attache {

namespace {

constexpr int MeetingHeight = 84;
constexpr int PillHeight = 22;
constexpr int RankWidth = 20;

/// What meeting them adds to the forecast, in a few words; empty where it adds nothing.
QString liftText(const NextMeeting &meeting)
{
    return meeting.lift > Money()
               ? MeetList::tr("forecast +%1").arg(shortAmount(meeting.lift, meeting.currency))
               : QString();
}

class Delegate : public QStyledItemDelegate
{
public:
    Delegate(const std::vector<NextMeeting> &meetings, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_meetings(meetings)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, MeetingHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto place = static_cast<size_t>(index.row());
        if (place >= m_meetings.size())
            return;
        const Colors &colors = colorsFor(option.palette);
        painter->save();
        painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Selected)
                                           ? colors.selection
                                           : colors.surface);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          colors.border);
        const QRect inside =
            option.rect.adjusted(tokens::Space1, tokens::Space2, -tokens::Space1, 0);
        drawLine(painter, QRect(inside.left(), inside.top(), RankWidth, tokens::BodyLine),
                 QString::number(place + 1), fontFor(FontRole::Small), colors.textMuted);
        paintMeeting(painter, inside.adjusted(RankWidth, 0, 0, 0), m_meetings[place],
                     option.palette);
        if (option.state.testFlag(QStyle::State_HasFocus))
            drawFocusRing(painter, option.rect.adjusted(1, 1, -1, -1), colors.accent,
                          tokens::RadiusTag);
        painter->restore();
    }

private:
    static void paintMeeting(QPainter *painter, QRect rect, const NextMeeting &meeting,
                             const QPalette &palette)
    {
        const Colors &colors = colorsFor(palette);
        const QFont small = fontFor(FontRole::Small);
        const QFont bold = fontFor(FontRole::BodyBold);
        QRect line(rect.left(), rect.top(), rect.width(), tokens::BodyLine);
        const QString amount =
            meeting.amount ? shortAmount(*meeting.amount, meeting.currency) : QString();
        drawLine(painter, line, amount, fontFor(FontRole::Body), colors.text,
                 Qt::AlignRight | Qt::AlignVCenter);
        line.setRight(line.right() -
                      QFontMetrics(fontFor(FontRole::Body)).horizontalAdvance(amount) -
                      tokens::Space2);
        ChainCell cell;
        cell.role = meeting.role;
        cell.coverage = meeting.contact.isNull() ? RoleCoverage::Unknown : RoleCoverage::Named;
        ChainStripWidget::paintCell(
            painter,
            QRect(line.left(), line.top(), tokens::ChainCellWidth, tokens::ChainCellHeight), cell,
            palette);
        line.setLeft(line.left() + tokens::ChainCellWidth + tokens::Space2);
        const QString name = meeting.contact.isNull()
                                 ? MeetList::tr("Find out who this is")
                                 : fittingName(meeting.name, QFontMetrics(bold), line.width());
        drawLine(painter, line, name, bold, colors.text);
        line.setLeft(line.left() + QFontMetrics(bold).horizontalAdvance(name) + tokens::Space2);
        constexpr int LeastPost = 32; ///< some letters of it
        if (line.width() >= LeastPost)
            drawLine(painter, line, meeting.post, small, colors.textMuted);

        QRect below(rect.left(), rect.top() + tokens::BodyLine + 2, rect.width(),
                    tokens::SmallLine);
        constexpr int Badge = tokens::BadgeSmallSize - 2;
        TierBadge::paint(painter, QRectF(below.left(), below.top() + 1, Badge, Badge),
                         meeting.about.tier, palette);
        below.setLeft(below.left() + Badge + tokens::Space2);
        drawLine(painter, below,
                 QStringLiteral("%1 · %2").arg(meeting.about.name, meeting.dealName), small,
                 colors.secondary);
        QRect last(rect.left(), below.bottom() + tokens::Space1, rect.width(), PillHeight);
        if (const QString lift = liftText(meeting); !lift.isEmpty()) {
            const int width = QFontMetrics(fontFor(FontRole::SmallBold)).horizontalAdvance(lift);
            drawLine(painter, last, lift, fontFor(FontRole::SmallBold), colors.okText,
                     Qt::AlignRight | Qt::AlignVCenter);
            last.setRight(last.right() - width - tokens::Space2);
        }
        paintPath(painter, last, meeting, palette);
    }

    static void paintPath(QPainter *painter, QRect rect, const NextMeeting &meeting,
                          const QPalette &palette)
    {
        const Colors &colors = colorsFor(palette);
        const QFont small = fontFor(FontRole::Small);
        if (meeting.path.empty()) {
            drawLine(painter, rect,
                     meeting.contact.isNull() ? MeetList::tr("Nobody is known in this role yet.")
                                              : MeetList::tr("Nobody who supports us leads there."),
                     small, colors.textMuted);
            return;
        }
        constexpr int ArrowWidth = 18;
        constexpr int LeastPill = 48; ///< some letters of a name
        const QFontMetrics metrics(small);
        for (size_t i = 0; i < meeting.path.size(); ++i) {
            const PathPerson &person = meeting.path[i];
            const bool target = i + 1 == meeting.path.size();
            const int room = rect.width() - (i > 0 ? ArrowWidth : 0);
            constexpr int Sides = 2 * tokens::Space2 + 2;
            const QString name = fittingName(person.name, metrics, room - Sides);
            const int width = std::min(room, metrics.horizontalAdvance(name) + Sides);
            if (width < LeastPill)
                return;
            if (i > 0) {
                drawLine(painter, QRect(rect.left(), rect.top(), ArrowWidth, rect.height()),
                         QStringLiteral("→"), small, colors.textMuted, Qt::AlignCenter);
                rect.setLeft(rect.left() + ArrowWidth);
            }
            const QRect pill(rect.left(), rect.top(), width, PillHeight);
            drawPanel(painter, pill,
                      target            ? QColor()
                      : person.supports ? colors.okWeak
                                        : colors.accentWeak,
                      target ? colors.accent : QColor(), PillHeight / 2.0);
            drawLine(painter, pill.adjusted(tokens::Space2, 0, -tokens::Space2, 0), name, small,
                     target            ? colors.text
                     : person.supports ? colors.okText
                                       : colors.accent,
                     Qt::AlignCenter);
            rect.setLeft(rect.left() + width);
        }
    }

    const std::vector<NextMeeting> &m_meetings;
};

} // namespace

MeetList::MeetList(QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(m_meetings, this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(Common::tr("Whom to meet next"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MeetList::beyondChanged);
    connect(this, &QAbstractItemView::activated, this, [this] {
        if (const NextMeeting *meeting = current())
            Q_EMIT opened(meeting->about.account, meeting->contact);
    });
}

void MeetList::setMeetings(const std::vector<NextMeeting> &meetings)
{
    const int row = currentIndex().row();
    m_meetings = meetings;
    m_model->clear();
    for (const NextMeeting &meeting : meetings) {
        QStringList path;
        for (const PathPerson &person : meeting.path)
            path.append(person.name);
        auto *item =
            new QStandardItem(meeting.name.isEmpty() ? labelOf(meeting.role) : meeting.name);
        QStringList parts{labelOf(meeting.role), meeting.about.name, meeting.dealName,
                          path.join(QStringLiteral(" → "))};
        if (const QString lift = liftText(meeting); !lift.isEmpty())
            parts.append(lift);
        const QString words = parts.join(QStringLiteral(" · "));
        item->setToolTip(words);
        item->setData(words, Qt::AccessibleDescriptionRole);
        m_model->appendRow(item);
    }
    if (!meetings.empty())
        setCurrentIndex(
            m_model->index(std::clamp(row, 0, static_cast<int>(meetings.size()) - 1), 0));
}

int MeetList::beyond() const
{
    const int below = verticalScrollBar()->maximum() - verticalScrollBar()->value();
    return (below + MeetingHeight - 1) / MeetingHeight;
}

void MeetList::updateGeometries()
{
    QListView::updateGeometries();
    Q_EMIT beyondChanged();
}

const NextMeeting *MeetList::current() const
{
    const auto place = static_cast<size_t>(std::max(0, currentIndex().row()));
    return currentIndex().isValid() && place < m_meetings.size() ? &m_meetings[place] : nullptr;
}

} // namespace attache
