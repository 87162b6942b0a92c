#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <vector>

namespace attache {

class Desk;
class TopicEditor;

/// Keeps what is typed into topics in the file: half a second after the first unsaved keystroke at
/// the latest, and at once when a topic is left. While something else holds the file it waits and
/// tries again, and the window stays at hand.
class NoteKeeper : public QObject
{
    Q_OBJECT

public:
    explicit NoteKeeper(Desk &desk, QObject *parent = nullptr);

    /// Not owned; forgotten by itself when it is destroyed.
    void watch(TopicEditor *editor);
    /// False while something typed is not in the file yet.
    bool saveNow();

private:
    Result<void> save(TopicEditor *editor);
    void say(const QString &words);

    Desk &m_desk;
    std::vector<TopicEditor *> m_editors;
    QTimer m_timer;
    bool m_waiting = false;
};

} // namespace attache
