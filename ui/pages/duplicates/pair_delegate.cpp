#include "ui/pages/duplicates/pair_delegate.h"

#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/pages/duplicates/pair_model.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/tag.h"

#include <QPainter>
#include <QStyle>

namespace attache {

namespace {

constexpr int Side = 14;
constexpr int Top = 9;
constexpr int RowHeight = Top + 2 * tokens::BodyLine + tokens::Space1 + tokens::TagHeight + 10;

} // namespace

QSize PairDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {CellDelegate::sizeHint(option, index).width(), RowHeight};
}

void PairDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    const QRect place = option.rect.adjusted(Side, Top, -Side, 0);
    const auto at = [&](int x, int y, int width, int height) {
        return QStyle::visualRect(option.direction, place,
                                  QRect(place.left() + x, place.top() + y, width, height));
    };
    const QString score = index.data(PairModel::ScoreRole).toString();
    const int scoreWidth = QFontMetrics(fontFor(FontRole::Title)).horizontalAdvance(score) + 2;
    const auto tone = static_cast<Tone>(index.data(Roles::ToneRole).toInt());
    drawLine(painter, at(place.width() - scoreWidth, Top, scoreWidth, tokens::TitleLine), score,
             fontFor(FontRole::Title), toneColors(colors, tone).text);
    const QStringList names = index.data(Qt::DisplayRole).toString().split(u'\n');
    const int room = place.width() - scoreWidth - tokens::Space3;
    drawLine(painter, at(0, 0, room, tokens::BodyLine), names.value(0), fontFor(FontRole::BodyBold),
             colors.text);
    drawLine(painter, at(0, tokens::BodyLine, room, tokens::BodyLine), names.value(1),
             fontFor(FontRole::Body), colors.text);
    int x = 0;
    for (const QString &reason : index.data(PairModel::ReasonsRole).toStringList()) {
        const int width = qMin(Tag::tagSize(reason).width(), place.width() - x);
        if (width < tokens::TagHeight)
            break;
        Tag::paint(painter, at(x, 2 * tokens::BodyLine + tokens::Space1, width, tokens::TagHeight),
                   reason, Tone::Neutral, option.palette);
        x += width + tokens::Space1;
    }
}

} // namespace attache
