#pragma once

#include <QHash>
#include <QKeySequence>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace attache {

class NavigationItem;

/// The window's left side: the pages, each with its icon, name and count. One Tab stop, arrow keys
/// move; narrow, only the icons stay and names move to the tooltips.
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
