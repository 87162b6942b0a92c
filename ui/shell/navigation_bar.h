#pragma once

#include <QHash>
#include <QKeySequence>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace attache {

class NavigationItem;

/// The left side of the window: the pages, each with its icon, name and count. It is one Tab stop,
/// and the arrow keys move in it. When narrow, only the icons are shown and the names are tooltips.
class NavigationBar : public QWidget
{
    Q_OBJECT

public:
    struct Item
    {
        QString key;
        QString iconName;
        QString text;
        QKeySequence shortcut; ///< Alt+1…9 for the first nine; shown here, done by the commands
    };

    explicit NavigationBar(QWidget *parent = nullptr);

    /// @p key names the page to activated() and setCurrent().
    void addItem(const QString &key, const QString &iconName, const QString &text);
    /// In their order.
    const std::vector<Item> &items() const { return m_order; }
    void addSeparator();
    /// Below 0 shows none.
    void setCount(const QString &key, int count);
    /// Marks without emitting.
    void setCurrent(const QString &key);
    QString current() const;
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_narrow; }

Q_SIGNALS:
    void activated(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QButtonGroup *m_group;
    QHash<QString, NavigationItem *> m_items;
    std::vector<Item> m_order;
    QWidget *m_wordmark;
    bool m_narrow = false;
};

} // namespace attache
