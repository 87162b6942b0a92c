#include "ui/pages/library/slide_grid.h"

#include "core/base/shared_text.h"
#include "core/queries/library_facts.h"
#include "ui/base/tokens.h"
#include "ui/pages/library/slide_thumbs.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/slide_paper.h"
#include "ui/widgets/tag.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace attache {

namespace {

constexpr int LeastCardWidth = 200;
constexpr int CardGap = tokens::Space3;
constexpr int DiscSize = 20;
constexpr int Padding = 10;
constexpr int TakeSize = 24;
constexpr qreal StaleOpacity = 0.62;
constexpr int DaysOfMonth = 30;

QString ageOf(int days)
{
    return days >= 2 * DaysOfMonth
               ? SlideGridModel::tr("Expired for %n month(s)", nullptr, days / DaysOfMonth)
               : SlideGridModel::tr("Expired for %n day(s)", nullptr, days);
}

/// Where a slide stands: of a long name its middle goes, and the version and number stay.
void paintPlaceWords(QPainter &painter, const QRect &rect, const QString &words,
                     const QColor &color)
{
    const QFontMetrics metrics(fontFor(FontRole::Small));
    const auto tail = words.lastIndexOf(QStringLiteral(" · "));
    const auto version = words.lastIndexOf(QLatin1Char(' '), tail - 1);
    if (tail < 0 || version < 0 || metrics.horizontalAdvance(words) <= rect.width())
        return drawLine(&painter, rect, words, fontFor(FontRole::Small), color);
    const QString end = words.mid(version);
    const QString name = metrics.elidedText(words.left(version), Qt::ElideRight,
                                            rect.width() - metrics.horizontalAdvance(end) - 1);
    drawLine(&painter, rect, name + end, fontFor(FontRole::Small), color);
}

/// A slide without a picture: its words, small.
void paintOutline(QPainter &painter, const QRect &rect, const SlideCard &card, const Colors &colors)
{
    painter.save();
    painter.setClipRect(rect);
    painter.fillRect(rect, colors.surface);
    painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colors.accent);
    const QRect room = rect.adjusted(12, 10, -10, -6);
    painter.setFont(fontFor(FontRole::SmallBold));
    painter.setPen(colors.text);
    QRect used;
    painter.drawText(room, Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading, card.slide.title,
                     &used);
    painter.setFont(fontFor(FontRole::Small));
    painter.setPen(colors.textMuted);
    QStringList lines = QString(card.slide.body).split(u'\n', Qt::SkipEmptyParts);
    lines.removeOne(card.slide.title);
    QRect below = room.adjusted(0, used.height() + 4, 0, 0);
    // Whole lines only: half a line reads like a fault.
    below.setHeight(below.height() / tokens::SmallLine * tokens::SmallLine);
    painter.setClipRect(below, Qt::IntersectClip);
    painter.drawText(below, Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading, lines.join(u'\n'));
    painter.restore();
}

} // namespace

void SlideGridModel::setCards(std::vector<SlideCard> cards, const ListQuery &query, QDate today)
{
    beginResetModel();
    m_cards = std::move(cards);
    m_query = query;
    m_today = today;
    choose();
    endResetModel();
}

void SlideGridModel::setQuery(const ListQuery &query)
{
    beginResetModel();
    m_query = query;
    choose();
    endResetModel();
}

void SlideGridModel::choose()
{
    m_shown = slidesSuiting(m_cards, m_query, m_today);
}

void SlideGridModel::setPlaces(QHash<Id<Slide>, int> places)
{
    m_places = std::move(places);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const SlideCard *SlideGridModel::cardAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_cards[m_shown[size_t(row)]] : nullptr;
}

int SlideGridModel::rowOf(Id<Slide> slide) const
{
    const auto found = std::ranges::find_if(
        m_shown, [&](size_t place) { return m_cards[place].slide.id == slide; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

const SlideCard *SlideGridModel::card(Id<Slide> slide) const
{
    const auto found =
        std::ranges::find(m_cards, slide, [](const SlideCard &card) { return card.slide.id; });
    return found == m_cards.end() ? nullptr : &*found;
}

QString SlideGridModel::standing(const SlideCard &card) const
{
    if (!card.isNewest) {
        const int changed = m_changes.value(card.slide.deck);
        //: How many slides of a deck have changed in its newest version
        return changed > 0 ? tr("%n changed since", nullptr, changed) : tr("Older version");
    }
    if (card.isExpired(m_today))
        return ageOf(int(card.reviewOn.daysTo(m_today)));
    return card.shareable ? QString() : Common::tr("For us only");
}

int SlideGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant SlideGridModel::data(const QModelIndex &index, int role) const
{
    const SlideCard *card = cardAt(index.row());
    if (!card)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return card->slide.title.isEmpty() ? card->place() : card->slide.title;
    case Qt::AccessibleTextRole: {
        QStringList words{card->slide.title, card->place(), standing(*card)};
        if (const int place = placeOf(card->slide.id); place > 0)
            words.append(Common::tr("in the tray at place %1").arg(place));
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

void SlideCardDelegate::paintPicture(QPainter &painter, const QRect &rect, const SlideCard &card,
                                     const QPalette &palette) const
{
    const QString standing = m_model.standing(card);
    const QPixmap picture = m_thumbs.picture(card.slide.thumbnail);
    painter.save();
    if (!standing.isEmpty())
        painter.setOpacity(StaleOpacity);
    if (picture.isNull())
        paintOutline(painter, rect, card, colorsFor(palette));
    else
        SlidePaper::paint(&painter, rect, picture, card.slide.title, palette);
    painter.restore();
    if (standing.isEmpty())
        return;
    QRect tag(QPoint(), Tag::tagSize(standing));
    tag.moveBottomLeft(rect.bottomLeft() + QPoint(6, -6));
    Tag::paint(&painter, tag, standing, Tone::Warn, palette);
}

void SlideCardDelegate::paintWords(QPainter &painter, const QRect &rect, const SlideCard &card,
                                   const QPalette &palette) const
{
    const Colors &colors = colorsFor(palette);
    const QRect title(rect.left(), rect.top(), rect.width(), 22);
    drawLine(&painter, title, card.slide.title.isEmpty() ? card.place() : card.slide.title,
             fontFor(FontRole::BodyBold), colors.text);
    paintPlaceWords(painter, title.translated(0, 21), card.place(), colors.textMuted);
    const QRect below(rect.left(), rect.top() + 45, rect.width(), tokens::TagHeight);
    int right = below.right();
    if (card.uses > 0) {
        //: How many packs for visits a slide went into
        const QString uses = SlideGridModel::tr("in %n pack(s)", nullptr, card.uses);
        const int wide = QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(uses) + 2;
        drawLine(&painter, QRect(right - wide, below.top(), wide, below.height()), uses,
                 fontFor(FontRole::Small), colors.textMuted, Qt::AlignRight | Qt::AlignVCenter);
        right -= wide + tokens::Space2;
    }
    QStringList tags;
    if (card.audience)
        tags.append(labelOf(*card.audience));
    if (card.stage)
        tags.append(m_model.stages().label(*card.stage));
    tags += tagsIn(card.slide.tags);
    int left = below.left();
    for (const QString &tag : tags) {
        const QSize size = Tag::tagSize(tag);
        if (left + size.width() > right)
            break;
        Tag::paint(&painter, QRect(QPoint(left, below.top()), size), tag, Tone::Neutral, palette);
        left += size.width() + tokens::Space1;
    }
}

void SlideCardDelegate::paintPlace(QPainter &painter, const QRect &picture, int place,
                                   const QPalette &palette) const
{
    const Colors &colors = colorsFor(palette);
    const QRectF disc(picture.right() - DiscSize - 5, picture.top() + 6, DiscSize, DiscSize);
    painter.setPen(QPen(colors.surface, 2));
    painter.setBrush(colors.accent);
    painter.drawEllipse(disc);
    drawLine(&painter, disc, QString::number(place), fontFor(FontRole::SmallBold), colors.onAccent,
             Qt::AlignCenter);
}

namespace {

QRect boxIn(const QRect &rect)
{
    return rect.adjusted(2, 2, -(CardGap - 2), -(CardGap - 2));
}

QRect pictureIn(const QRect &rect)
{
    const QRect box = boxIn(rect);
    return {box.left() + 3, box.top() + 3, box.width() - 6,
            box.height() - 6 - SlideCardDelegate::WordsHeight};
}

} // namespace

QRect SlideCardDelegate::takeRect(const QRect &rect)
{
    QRect take(0, 0, TakeSize, TakeSize);
    take.moveBottomRight(pictureIn(rect).bottomRight() - QPoint(5, 5));
    return take;
}

void SlideCardDelegate::paintTake(QPainter &painter, const QRect &rect, bool taken,
                                  const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    drawPanel(&painter, rect, colors.surface, colors.borderStrong, tokens::RadiusControl);
    painter.setPen(QPen(colors.accent, 2));
    const QPoint middle = rect.center();
    painter.drawLine(middle - QPoint(5, 0), middle + QPoint(6, 0));
    if (!taken)
        painter.drawLine(middle - QPoint(0, 5), middle + QPoint(0, 6));
}

void SlideCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const SlideCard *card = m_model.cardAt(index.row());
    if (!card)
        return;
    const Colors &colors = colorsFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = boxIn(option.rect);
    const int place = m_model.placeOf(card->slide.id);
    const bool isSelected = option.state & QStyle::State_Selected;
    drawPanel(painter, box, isSelected ? colors.selection : colors.surface,
              place > 0 ? colors.accent : colors.border, tokens::RadiusCard, place > 0 ? 2 : 1);
    const QRect picture = pictureIn(option.rect);
    paintPicture(*painter, picture, *card, option.palette);
    painter->fillRect(QRect(picture.left(), picture.bottom() + 1, picture.width(), 1),
                      colors.border);
    paintWords(*painter,
               QRect(box.left() + Padding, picture.bottom() + 5, box.width() - 2 * Padding,
                     WordsHeight - 6),
               *card, option.palette);
    if (place > 0)
        paintPlace(*painter, picture, place, option.palette);
    if (option.state & QStyle::State_MouseOver)
        paintTake(*painter, takeRect(option.rect), place > 0, option.palette);
    if (option.state & QStyle::State_HasFocus)
        drawFocusRing(painter, QRectF(box).adjusted(-1, -1, 1, 1), colors.accent,
                      tokens::RadiusCard);
    painter->restore();
}

QSize SlideCardDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex & /*index*/) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view ? view->gridSize() : QSize();
}

SlideGrid::SlideGrid(QWidget *parent)
    : QListView(parent)
{
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setSpacing(0);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    setAutoFillBackground(false);
}

bool SlideGrid::takesAt(const QMouseEvent &event)
{
    const QModelIndex index = indexAt(event.pos());
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier ||
        !SlideCardDelegate::takeRect(visualRect(index)).contains(event.pos()))
        return false;
    setCurrentIndex(index);
    Q_EMIT trayRequested();
    return true;
}

void SlideGrid::mousePressEvent(QMouseEvent *event)
{
    if (!takesAt(*event))
        QListView::mousePressEvent(event);
}

void SlideGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    // Two quick clicks on the corner take a slide and put it back.
    if (!takesAt(*event))
        QListView::mouseDoubleClickEvent(event);
}

void SlideGrid::fitColumns()
{
    // One less than there is, or the last column would be wrapped.
    const int room = viewport()->width() - 1;
    const int columns = std::max(1, room / (LeastCardWidth + CardGap));
    const int wide = room / columns;
    const int picture = (wide - CardGap - 2) * 9 / 16;
    setGridSize({wide, picture + SlideCardDelegate::WordsHeight + CardGap + 6});
    verticalScrollBar()->setSingleStep(gridSize().height() / 4);
}

void SlideGrid::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    QListView::resizeEvent(event);
}

void SlideGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        return Q_EMIT largeRequested();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return Q_EMIT trayRequested();
    QListView::keyPressEvent(event);
}

} // namespace attache
