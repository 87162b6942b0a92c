#include "ui/badges/evidence_mark.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace attache {

namespace {

constexpr int Segments = 4;
constexpr QSize SegmentSize(10, 8);
constexpr int Gap = 2;
constexpr int SegmentRadius = 2;
constexpr int Height = 22;
constexpr int MarkWidth = Segments * (SegmentSize.width() + Gap) - Gap;

/// As many as the level fills; 1 and dashed for what is assumed.
int filled(std::optional<EvidenceLevel> level)
{
    return level ? static_cast<int>(*level) + 1 : 0;
}

} // namespace

EvidenceMark::EvidenceMark(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &EvidenceMark::openMenu);
    setLevel({});
}

void EvidenceMark::setLevel(std::optional<EvidenceLevel> level)
{
    m_level = level;
    setAccessibleName(tr("Known how: %1").arg(level ? labelOf(*level) : tr("nothing noted")));
    setToolTip(level ? labelOf(*level) : tr("Nothing noted"));
    updateGeometry();
    update();
}

void EvidenceMark::setChoosable(bool choosable)
{
    m_choosable = choosable;
    setFocusPolicy(choosable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !choosable);
}

QString EvidenceMark::word() const
{
    if (!m_level)
        return Common::tr("none");
    switch (*m_level) {
    case EvidenceLevel::Assumed:
        return labelOf(EvidenceLevel::Assumed);
    case EvidenceLevel::Said:
        //: How well something is known: they said so. Short, beside a mark
        return tr("Said");
    case EvidenceLevel::Confirmed:
        //: Short for "Confirmed by a second role"
        return tr("Two roles");
    case EvidenceLevel::Written:
        break;
    }
    return labelOf(EvidenceLevel::Written);
}

QSize EvidenceMark::sizeHint() const
{
    const int words = tokens::Space1 + tokens::Space1 +
                      QFontMetrics(fontFor(FontRole::SmallBold)).horizontalAdvance(word());
    return {MarkWidth + words + tokens::Space1, Height};
}

void EvidenceMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    const bool assumed = m_level == EvidenceLevel::Assumed;
    const int full = filled(m_level);
    for (int i = 0; i < Segments; ++i) {
        const QRectF segment(i * (SegmentSize.width() + Gap),
                             (height() - SegmentSize.height()) / 2.0, SegmentSize.width(),
                             SegmentSize.height());
        if (i >= full)
            drawPanel(&painter, segment, colors.border, {}, SegmentRadius);
        else if (assumed)
            drawPanel(&painter, segment, {}, colors.warn, SegmentRadius, 1, Qt::DashLine);
        else
            drawPanel(&painter, segment, colors.accent, {}, SegmentRadius);
    }
    const bool open = !m_level || assumed;
    QFont font = fontFor(open ? FontRole::SmallBold : FontRole::Small);
    font.setUnderline(underMouse() && isEnabled());
    drawLine(&painter, QRect(MarkWidth + tokens::Space1 + 2, 0, width(), height()), word(), font,
             open ? colors.warnText : colors.secondary);
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusTag);
}

void EvidenceMark::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return ||
        event->key() == Qt::Key_Enter)
        return openMenu();
    QAbstractButton::keyPressEvent(event);
}

void EvidenceMark::openMenu()
{
    if (!m_choosable)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Choice<EvidenceLevel> &choice : choicesOf<EvidenceLevel>) {
        QAction *action = menu->addAction(labelOf(choice.value), this,
                                          [this, choice] { Q_EMIT levelChosen(choice.value); });
        action->setCheckable(true);
        action->setChecked(m_level == choice.value);
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace attache
