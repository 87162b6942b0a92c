#include "ui/widgets/slide_paper.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QPainterPath>

namespace attache {

namespace {

constexpr int UsualWidth = 560;
constexpr int EdgeWidth = 6;
constexpr qreal DimmedInTheDark = 0.9;
/// The words of a slide without a picture, in shares of its height.
constexpr int TitleShare = 12;
constexpr int BodyShare = 22;
constexpr int SmallestFont = 9;

void drawPicture(QPainter *painter, const QRect &rect, const QPixmap &picture, qreal radius,
                 const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect, radius, radius);
    painter->setClipPath(shape);
    if (&colorsFor(palette) == &DarkColors)
        painter->setOpacity(DimmedInTheDark);
    painter->fillRect(rect, Qt::white);
    const QSize size = picture.size().scaled(rect.size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(rect.center());
    painter->drawPixmap(place, picture);
    painter->restore();
}

} // namespace

SlidePaper::SlidePaper(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize SlidePaper::sizeHint() const
{
    return {UsualWidth, heightForWidth(UsualWidth)};
}

void SlidePaper::setSlide(const QPixmap &picture, const QString &title, const QString &body)
{
    m_picture = picture;
    m_title = title;
    m_body = body;
    setAccessibleName(title);
    setAccessibleDescription(body);
    update();
}

void SlidePaper::paint(QPainter *painter, const QRect &rect, const QPixmap &picture,
                       const QString &title, const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    if (!picture.isNull()) {
        drawPicture(painter, rect, picture, tokens::RadiusTag, palette);
        drawPanel(painter, rect, {}, colors.border, tokens::RadiusTag);
        return;
    }
    // Lines that stand for words, under the edge of a title.
    drawPanel(painter, rect, colors.surface, colors.borderStrong, tokens::RadiusTag);
    const int left = rect.left() + tokens::Space2;
    const int wide = rect.width() - 2 * tokens::Space2;
    if (title.isEmpty())
        return;
    painter->fillRect(QRect(left, rect.top() + tokens::Space1 + 2, wide * 2 / 3, 2),
                      colors.secondary);
    for (int line = 0; line < 3; ++line)
        painter->fillRect(QRect(left, rect.top() + 11 + 4 * line, wide - line * 6, 1),
                          colors.borderStrong);
}

QRect SlidePaper::paper() const
{
    const QSize size = QSize(16, 9).scaled(this->size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(rect().center());
    return place;
}

void SlidePaper::paintWords(QPainter &painter, const QRect &rect) const
{
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect, colors.surface, {}, tokens::RadiusCard);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect, tokens::RadiusCard, tokens::RadiusCard);
    painter.setClipPath(shape);
    painter.fillRect(QRect(rect.left(), rect.top(), EdgeWidth, rect.height()), colors.accent);
    painter.restore();
    drawPanel(&painter, rect, {}, colors.borderStrong, tokens::RadiusCard);
    const int margin = rect.height() / TitleShare;
    const QRect room = rect.adjusted(margin + EdgeWidth, margin, -margin, -margin);
    QFont font = fontFor(FontRole::Title);
    font.setPixelSize(qMax(SmallestFont, rect.height() / TitleShare));
    painter.setFont(font);
    painter.setPen(colors.text);
    QRect used;
    painter.drawText(room, Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading, m_title, &used);
    font = fontFor(FontRole::Body);
    font.setPixelSize(qMax(SmallestFont, rect.height() / BodyShare));
    painter.setFont(font);
    painter.setPen(colors.secondary);
    const QRect below = room.adjusted(0, used.height() + margin / 2, 0, 0);
    painter.setClipRect(below);
    painter.drawText(below, Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading, m_body);
}

void SlidePaper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect place = paper();
    if (m_picture.isNull())
        return paintWords(painter, place);
    drawPicture(&painter, place, m_picture, tokens::RadiusCard, palette());
    drawPanel(&painter, place, {}, colorsFor(palette()).border, tokens::RadiusCard);
}

} // namespace attache
