#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <vector>

namespace attache {

/// One line in which some words went and others came: those struck through on a ground of danger,
/// these on a ground of ok, between them what stayed. Where there is no room, what stayed at the
/// edges gives way first.
class ChangedLine : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Same, Gone, New };
    struct Part
    {
        Kind kind = Kind::Same;
        QString text;
    };

    explicit ChangedLine(QWidget *parent = nullptr);

    void setParts(std::vector<Part> parts, const QString &accessibleName);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const Part &part) const;

    std::vector<Part> m_parts;
};

} // namespace attache
