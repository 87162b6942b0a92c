#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace attache {

/// One thing a score is made of.
struct ScorePart
{
    QString label;
    double value = 0;
    double most = 0; ///< it could have given
};

/// What a score is made of: a meter for each part, as wide as what the part could have given, with
/// "Industry 40/40" below it.
class ScoreStrip : public QWidget
{
public:
    explicit ScoreStrip(QWidget *parent = nullptr);

    /// Parts that can give nothing are left out.
    void setParts(std::vector<ScorePart> parts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<ScorePart> m_parts;
};

} // namespace attache
