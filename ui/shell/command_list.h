#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QWidget;

namespace attache {

/// Everything a person can do anywhere in the program, each once: menus, shortcuts and the search
/// field all take it from here. What belongs to one page is among that page's actions() instead.
class CommandList : public QObject
{
    Q_OBJECT

public:
    /// Property of an action: words to find it by besides its title, a QString.
    static constexpr char WordsProperty[] = "attacheWords";

    /// What a command is called, and what else it is found by in the search field.
    struct Title
    {
        Title(QString title, QString searchWords = {})
            : text(std::move(title))
            , words(std::move(searchWords))
        {
        }
        /// @p source in the present language, to be found by in all our languages.
        static Title translated(const char *context, const char *source);

        QString text;
        QString words;
    };

    struct Command
    {
        QString id; ///< "new.visit"
        Title title;
        QString icon; ///< freedesktop name; may be empty
        QKeySequence shortcut{};
        std::function<void()> run;
        bool writes = false; ///< disabled while the workspace can only be read
    };

    /// Shortcuts work in @p window.
    explicit CommandList(QWidget &window, QObject *parent = nullptr);

    QAction *add(Command command);
    /// Null for an unknown id.
    QAction *action(const QString &id) const;
    /// In the order they were added.
    const std::vector<QAction *> &all() const { return m_actions; }
    /// Enables or disables all commands that write.
    void setWritable(bool writable);

private:
    QWidget &m_window;
    std::vector<QAction *> m_actions;
    std::vector<QAction *> m_writing;
};

} // namespace attache
