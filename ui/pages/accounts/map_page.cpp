#include "ui/pages/accounts/map_page.h"

#include "ui/badges/decision_map.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/style/fonts.h"

#include <QCoreApplication>
#include <QImage>
#include <QLocale>
#include <QPageSize>
#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr qreal Margin = 42; // points: 15 mm
constexpr qreal HeadHeight = 24;
constexpr qreal LogoHeight = 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MapPage)
};

/// The company whose paper it is, over a line.
void drawHead(QPainter *painter, const QRectF &room, DrawnText &text, const LetterheadInUse &paper)
{
    const QFont small = fontFor(FontRole::Small);
    qreal left = room.left();
    const QImage logo = QImage::fromData(paper.content.logo);
    if (!logo.isNull()) {
        const qreal wide = LogoHeight * logo.width() / std::max(1, logo.height());
        painter->drawImage(QRectF(left, room.top(), wide, LogoHeight), logo);
        left += wide + tokens::Space2;
    }
    const qreal half = room.width() / 2;
    text.line(painter, {left, room.top(), half, LogoHeight}, paper.content.company,
              fontFor(FontRole::SmallBold), LightColors.text);
    QStringList person{paper.person, paper.post};
    person.removeAll(QString());
    text.line(painter, {room.left() + half, room.top(), half, LogoHeight},
              person.join(QStringLiteral(" · ")), small, LightColors.secondary, Qt::AlignRight);
    painter->setPen(QPen(PaperLine, 0.5));
    painter->drawLine(
        QLineF(room.left(), room.top() + HeadHeight, room.right(), room.top() + HeadHeight));
}

} // namespace

DrawnPage decisionMapPage(const DecisionMap &map, const QString &account, QDate day,
                          const LetterheadInUse &paper)
{
    DrawnPage page;
    page.title = Words::tr("Decision chain: %1").arg(account);
    page.size = QPageSize::size(QPageSize::A4, QPageSize::Point);
    page.size.transpose();
    //: Under the title of a printed map: the day it shows
    const QString asOf = Words::tr("As of %1").arg(day.toString(Qt::ISODate));
    page.draw = [&map, paper, asOf, title = page.title, size = page.size](QPainter *painter,
                                                                          DrawnText &text) {
        QRectF room = QRectF({}, size).adjusted(Margin, Margin, -Margin, -Margin);
        drawHead(painter, room, text, paper);
        room.setTop(room.top() + HeadHeight + tokens::Space4);
        text.line(painter, {room.left(), room.top(), room.width() * 0.75, tokens::TitleLine}, title,
                  fontFor(FontRole::Title), LightColors.text);
        text.line(painter, {room.left(), room.top(), room.width(), tokens::TitleLine}, asOf,
                  fontFor(FontRole::Small), LightColors.secondary, Qt::AlignRight);
        QStringList foot{paper.content.address, paper.content.footer};
        foot.removeAll(QString());
        const QRectF line(room.left(), room.bottom() - tokens::SmallLine, room.width(),
                          tokens::SmallLine);
        text.line(painter, line, foot.join(QStringLiteral(" · ")), fontFor(FontRole::Small),
                  LightColors.secondary);
        const qreal below = foot.isEmpty() ? 0 : tokens::SmallLine + tokens::Space2;
        map.print(painter, room.adjusted(0, tokens::TitleLine + tokens::Space4, 0, -below), text);
    };
    return page;
}

} // namespace attache
