#pragma once

#include "core/base/tone.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace attache {

/// What a quarter brings, as one bar: a part for each class, labelled inside, and a line where the
/// target is. A click, or the arrow keys and Enter, ask for the records behind a part.
class ForecastBar : public QWidget
{
    Q_OBJECT

public:
    enum class Look { Solid, Weak, Dashed };
    struct Part
    {
        double value = 0;
        QString label;
        Tone tone = Tone::Accent;
        Look look = Look::Solid;
        std::vector<qint64> records{};
    };

    explicit ForecastBar(QWidget *parent = nullptr);

    void setParts(std::vector<Part> parts);
    const std::vector<Part> &parts() const { return m_parts; }
    /// Where the part @p part stands, in this widget; null where it has no width.
    QRect placeOf(int part) const;
    int current() const { return m_current; }
    /// 0 for none.
    void setTarget(double value, const QString &label);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The records behind the part @p part are asked for.
    void activated(int part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int partAt(const QPoint &position) const;
    void setCurrent(int part);
    double whole() const;
    /// As wide as the bar would be if it went up to the target or its sum, whichever is more.
    qreal barRoom() const;

    std::vector<Part> m_parts;
    int m_current = -1; ///< the part under the pointer or chosen by the keyboard
    double m_target = 0;
    QString m_targetLabel;
};

} // namespace attache
