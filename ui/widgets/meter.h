#pragma once

#include "core/base/tone.h"

#include <QWidget>

#include <optional>

namespace attache {

/// A 6-pixel bar with its number. Without a tone of its own it is read as readiness: below 50 in
/// danger, below 70 in warn, else ok.
class MeterWidget : public QWidget
{
    Q_OBJECT

public:
    explicit MeterWidget(double value = 0, double maximum = 100, QWidget *parent = nullptr);

    double value() const { return m_value; }
    void setValue(double value, double maximum = 100);
    /// Nothing goes back to the readiness tones.
    void setTone(std::optional<Tone> tone);
    /// Another text than the rounded value, such as "30/40"; empty goes back.
    void setNumberText(const QString &text);
    void setNumberVisible(bool visible);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    static Tone readinessTone(double percent);
    /// Draws bar and number into @p rect; shared with the table. An empty @p number leaves the
    /// whole width to the bar.
    static void paint(QPainter *painter, const QRect &rect, double share, Tone tone,
                      const QString &number, const QPalette &palette,
                      Qt::LayoutDirection direction = Qt::LeftToRight);
    /// The bar alone, `share` of 1, centred vertically in @p rect.
    static void paintBar(QPainter *painter, const QRectF &rect, double share, Tone tone,
                         const QPalette &palette, Qt::LayoutDirection direction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString number() const;
    void describe();

    double m_value = 0;
    double m_maximum = 100;
    std::optional<Tone> m_tone;
    QString m_numberText;
    bool m_numberVisible = true;
};

} // namespace attache
