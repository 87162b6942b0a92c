#pragma once

#include <QHash>
#include <QObject>
#include <QVariant>

#include <utility>

class QWidget;

namespace attache {

class SavedEditor;

/// Keeps the refused values of the editors of one record while they show another record, and tells
/// the window that there are some. GUI thread.
class RefusedTexts final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Takes from @p editor, which shows the field @p key of the record @p id, what was refused
    /// there; the editor shows the stored value again. The reason, empty where nothing was refused.
    QString take(qint64 id, const QString &key, SavedEditor &editor);
    /// Shows in @p editor again what take() took from this field of this record.
    void giveBack(qint64 id, const QString &key, SavedEditor &editor);

private:
    struct Text
    {
        QVariant typed;
        QString reason;
    };

    void tell(QWidget *window);

    QHash<std::pair<qint64, QString>, Text> m_texts;
};

} // namespace attache
