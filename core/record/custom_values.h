#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <string>
#include <string_view>

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
        // By hand: an import writes a hundred thousand of these, and by way of a QJsonObject each
        // costs as much as storing the record.
        QByteArray json = QByteArrayLiteral("{");
        for (auto it = m_values.begin(); it != m_values.end(); ++it) {
            json += json.size() > 1 ? ",\"" : "\"";
            json += QByteArray::number(it.key()) + "\":\"";
            appendEscaped(json, it.value().toUtf8());
            json += '"';
        }
        return json + '}';
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
    static void appendEscaped(QByteArray &json, const QByteArray &text)
    {
        for (const char c : text) {
            if (c == '"' || c == '\\')
                json += '\\';
            if (static_cast<uchar>(c) >= 0x20)
                json += c;
            else
                json +=
                    "\\u00" + QByteArray::number(static_cast<uchar>(c), 16).rightJustified(2, '0');
        }
    }

    QMap<qint64, QString> m_values;
};

/// Finds the value of one field in many of those JSON texts without taking the rest apart. It
/// stands there as `"12":"…"`, and nothing else looks so: inside a value every quote is escaped.
class CustomValueFinder
{
public:
    explicit CustomValueFinder(qint64 fieldId)
        : m_field(fieldId)
        , m_key('"' + std::to_string(fieldId) + "\":\"")
    {
    }
    /// In UTF-8, until the next call; empty for none.
    std::string_view operator()(std::string_view json)
    {
        const size_t key = json.find(m_key);
        if (key == std::string_view::npos)
            return {};
        const size_t begin = key + m_key.size();
        const size_t end = json.find_first_of("\"\\", begin);
        if (end != std::string_view::npos && json[end] == '"')
            return json.substr(begin, end - begin);
        const QByteArray all(json.data(), static_cast<qsizetype>(json.size()));
        m_unescaped = CustomValues::fromJson(all).value(m_field).toStdString();
        return m_unescaped;
    }

private:
    const qint64 m_field;
    const std::string m_key;
    std::string m_unescaped;
};

} // namespace attache
