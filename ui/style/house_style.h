#pragma once

#include <QProxyStyle>

namespace attache {

/// What a push button is for: `Primary` once a page, `Flat` for the actions of a bar, `Link` for an
/// action in a line of text, without any room around its words.
enum class ButtonKind { Normal, Primary, Flat, Link };

/// Fusion with our frames: rounded controls 30 high, hairlines, an accent ring for the keyboard
/// focus, an error line in danger. Every colour comes from the palette of the option painted.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// Dynamic properties by which a widget asks for its look.
    static constexpr const char *KindProperty = "attacheButtonKind"; ///< int of ButtonKind
    static constexpr const char *ErrorProperty = "attacheError";     ///< bool, on editors
    static constexpr const char *QuietProperty = "attacheQuiet"; ///< bool: a field sunk in a bar

    HouseStyle();

    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

private:
    bool m_reducedMotion = false;
};

/// Marks @p widget as one of @p kind; takes effect at once.
void setButtonKind(QWidget *widget, ButtonKind kind);

} // namespace attache
