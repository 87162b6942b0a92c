#pragma once

#include "core/base/result.h"

#include <QMenu>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace attache {

class Button;

/// Several of many choices in a pop-up that stays open: a search line over check boxes with the
/// number of records behind each. Typing searches, Up and Down move, Space and Enter check, Esc
/// closes.
class ChoiceMenu : public QMenu
{
    Q_OBJECT

public:
    struct Choice
    {
        QString key;
        QString text;
        qint64 count = -1; ///< not shown below 0
        int depth = 0;     ///< levels below another choice
    };
    using Load = std::function<Result<std::vector<Choice>>()>;

    /// @p load is asked each time the menu opens; until it first does, the menu is empty. An error
    /// stands in the place of the choices.
    explicit ChoiceMenu(Load load, QWidget *parent = nullptr);

    QStringList checked() const { return m_checked; }
    void setChecked(const QStringList &keys) { m_checked = keys; }

Q_SIGNALS:
    /// A person checked or unchecked something.
    void checkedChanged(const QStringList &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fill();
    void toggle(const QModelIndex &index);
    void clearAll();

    Load m_load;
    QStringList m_checked;
    QLineEdit *m_search = nullptr;
    QListView *m_list = nullptr;
    Button *m_clear = nullptr;
    QStandardItemModel *m_choices;
    QSortFilterProxyModel *m_shown;
};

} // namespace attache
