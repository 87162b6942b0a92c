#pragma once

#include <QJsonArray>
#include <QListWidget>

#include <vector>

namespace attache {

/// Parts of a page or a paper that are put in or left out and in order: ticked by Space, dragged by
/// their grip or moved by Alt with an arrow. Where they have a size, W or a click on its word makes
/// one wide.
class ArrangedList final : public QListWidget
{
    Q_OBJECT

public:
    struct Part
    {
        QString key;
        QString title;
        bool on = true;
        bool wide = false;
    };

    explicit ArrangedList(QWidget *parent = nullptr);

    /// In their usual order, as they are where nobody has chosen.
    void setParts(std::vector<Part> parts);
    /// In the order they stand in.
    std::vector<Part> parts() const;
    /// Shows the parts as they were set, and says so.
    void showUsual();
    void setSized(bool sized) { m_sized = sized; }

    /// The choices, to be kept; parts that are not in it keep their usual place behind the others.
    QJsonArray state() const;
    void setState(const QJsonArray &state);

    QString keyAt(int row) const;
    /// Empty for none.
    QString currentKey() const;
    void setCurrentKey(const QString &key);
    /// Small words at the end of the line of @p row.
    void setNote(int row, const QString &note);

Q_SIGNALS:
    /// A person chose something else.
    void changed();
    /// Enter or F2 on the part @p key.
    void entered(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void fill(const std::vector<Part> &parts);
    void moveCurrent(int step);
    void toggleSize(QListWidgetItem *item);
    void showSize(QListWidgetItem *item);

    std::vector<Part> m_usual;
    bool m_sized = false;
};

} // namespace attache
