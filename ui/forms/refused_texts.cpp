#include "ui/forms/refused_texts.h"

#include "ui/forms/saved_editor.h"
#include "ui/forms/unsaved_event.h"

#include <QCoreApplication>

namespace attache {

QString RefusedTexts::take(qint64 id, const QString &key, SavedEditor &editor)
{
    QString reason = editor.error();
    if (reason.isEmpty())
        return {};
    m_texts.insert({id, key}, {editor.typed(), reason});
    editor.restore();
    tell(editor.window());
    return reason;
}

void RefusedTexts::giveBack(qint64 id, const QString &key, SavedEditor &editor)
{
    if (!m_texts.contains({id, key}))
        return;
    const Text kept = m_texts.take({id, key});
    editor.showRefused(kept.typed, kept.reason);
    tell(editor.window());
}

void RefusedTexts::tell(QWidget *window)
{
    UnsavedEvent event(this, m_texts.isEmpty() ? QString() : m_texts.cbegin()->reason);
    QCoreApplication::sendEvent(window, &event);
}

} // namespace attache
