#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace attache {

/// The values of a record's custom fields, by the field's id: one JSON object in the column
/// "custom". Text as typed, numbers in decimal form, dates as ISO-8601, choices as their word.
/// Empty values are not kept.
class CustomValues
{
public:
    QString value(qint64 fieldId) const { return m_values.value(fieldId); }
    void setValue(qint64 fieldId, const QString &value)
    {
        if (value.isEmpty())
            m_values.remove(fieldId);
        else
            m_values.insert(fieldId, value);
    }
    bool isEmpty() const { return m_values.isEmpty(); }
    const QMap<qint64, QString> &all() const { return m_values; }

    QByteArray toJson() const
    {
        if (m_values.isEmpty())
            return QByteArrayLiteral("{}");
        QJsonObject object;
        for (auto it = m_values.begin(); it != m_values.end(); ++it)
            object.insert(QString::number(it.key()), it.value());
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    static CustomValues fromJson(const QByteArray &json)
    {
        CustomValues values;
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        for (auto it = object.begin(); it != object.end(); ++it)
            values.setValue(it.key().toLongLong(), it.value().toString());
        return values;
    }

    friend bool operator==(const CustomValues &, const CustomValues &) = default;

private:
    QMap<qint64, QString> m_values;
};

} // namespace attache
