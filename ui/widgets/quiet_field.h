#pragma once

#include <QStringList>
#include <QWidget>

namespace attache {

/// A name and its value as a line of text, 24 high, which asks to be edited when it is clicked, by
/// Enter or F2. The arrow keys go to the fields around it. Knows nothing of how its value is
/// edited: whoever does puts an editor over valueRect().
class QuietField : public QWidget
{
    Q_OBJECT

public:
    static constexpr int RowHeight = 24;
    static constexpr int KeyWidth = 68;

    explicit QuietField(const QString &key, QWidget *parent = nullptr);

    QString key() const { return m_key; }
    /// Not shown where a group's word says it already; it is still what the field is called.
    void setKeyShown(bool shown);
    /// Where the value begins, for names that need more than KeyWidth.
    /// How wide the field has to be for its value in one line.
    int neededWidth() const;
    void setKeyWidth(int width);
    QString value() const { return m_value; }
    /// Lines beyond the first are shown, too, in a field that is @p multiLine.
    void setValue(const QString &value, bool multiLine = false);
    /// The parts of the value are drawn as tags, beside one another as far as they fit.
    void setTags(const QStringList &tags);
    /// The value leads somewhere: clicked itself it says so, and anywhere else it is edited.
    void setLeading(bool leads);
    void setEditable(bool editable);

    /// Where the words of the value are.
    QRect valueRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void editRequested();
    void followed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isOnValue(const QPoint &position) const;
    void focusNeighbour(int dx, int dy);
    /// As high as its lines at the width it has, whatever layout it stands in.
    void fit();
    void describe();
    void paintValue(QPainter *painter) const;

    QString m_key;
    QString m_value;
    QStringList m_tags;
    int m_keyWidth = KeyWidth;
    bool m_keyShown = true;
    bool m_multiLine = false;
    bool m_leads = false;
    bool m_editable = true;
    bool m_pressed = false;
};

} // namespace attache
