#pragma once

#include "core/base/tone.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace attache {

/// What a quarter brings, as one bar: a part for each class, labelled inside, and a line where the
/// target is.
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
    };

    explicit ForecastBar(QWidget *parent = nullptr);

    void setParts(std::vector<Part> parts);
    /// 0 for none.
    void setTarget(double value, const QString &label);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Part> m_parts;
    double m_target = 0;
    QString m_targetLabel;
};

} // namespace attache
