#pragma once

#include <QWidget>

#include <vector>

namespace attache {

/// Keys with what they do, in one line: those that do not fit are left out.
class KeyHints : public QWidget
{
    Q_OBJECT

public:
    struct Hint
    {
        QString keys;
        QString words;
    };

    explicit KeyHints(std::vector<Hint> hints, QWidget *parent = nullptr);

    /// At the end of the room there is instead of at its beginning.
    void setTrailing(bool trailing);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const Hint &hint) const;

    std::vector<Hint> m_hints;
    bool m_trailing = false;
};

} // namespace attache
