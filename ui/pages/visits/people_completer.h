#pragma once

#include <QListView>

#include <vector>

class QKeyEvent;
class QTextEdit;
class QStandardItemModel;

namespace attache {

/// Somebody whose name completes behind an @.
struct Mentionable
{
    QString name;
    QString detail; ///< post or side, shown beside the name

    friend bool operator==(const Mentionable &, const Mentionable &) = default;
};

/// The list under a name being typed behind an @. It never takes the keyboard: its editor asks it
/// first about every key.
class PeopleCompleter : public QListView
{
    Q_OBJECT

public:
    explicit PeopleCompleter(QTextEdit *editor);

    /// In the order they are offered.
    void setPeople(std::vector<Mentionable> people);

    /// True when the list is open and has taken the key: up, down, Enter, Tab, Esc.
    bool takeKey(QKeyEvent *event);
    /// Looks at the words before the cursor; opens, narrows or closes the list.
    void follow();

private:
    void insertCurrent();
    void place();
    /// What stands between the @ and the cursor; a null string where there is no @.
    QString typedName() const;

    QTextEdit *m_editor;
    QStandardItemModel *m_model;
    std::vector<Mentionable> m_people;
};

} // namespace attache
