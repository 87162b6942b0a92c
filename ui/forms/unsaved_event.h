#pragma once

#include <QEvent>
#include <QString>

namespace attache {

/// Tells a window that something typed in it has not been saved, and why; an empty reason says that
/// it has been since. Editors do not know the desk, so they send this event to their window.
class UnsavedEvent final : public QEvent
{
public:
    /// @p source keeps what was typed; when it is destroyed, the text is gone with it.
    UnsavedEvent(QObject *source, QString reason)
        : QEvent(eventType())
        , m_source(source)
        , m_reason(std::move(reason))
    {
    }

    static Type eventType()
    {
        static const auto type = static_cast<Type>(registerEventType());
        return type;
    }

    QObject *source() const { return m_source; }
    const QString &reason() const { return m_reason; }

private:
    QObject *m_source;
    QString m_reason;
};

} // namespace attache
