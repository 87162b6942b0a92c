#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>
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
    static CustomValues fromJson(const QByteArray &json);

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

/// Reads such a JSON text pair by pair. The form that toJson() writes is gone through without
/// taking anything apart, of which lists ask a hundred thousand at a time; any other is left to
/// Qt's parser, so that all of Qt's JSON is understood.
class CustomValueReader
{
public:
    /// @p json is in UTF-8 and outlives the reader.
    explicit CustomValueReader(std::string_view json);

    /// Goes on to the next value that is a text; false when there is none.
    bool next();
    qint64 field() const { return m_field; }
    /// In UTF-8, until next().
    std::string_view value() const { return m_value; }

private:
    bool scanPair();
    bool scanText(std::string_view &text, bool &escaped);
    bool scanMark(char mark);
    bool nextParsed();

    std::string_view m_json;
    size_t m_at = 0;
    qint64 m_field = 0;
    std::string_view m_value;
    std::string m_unescaped;
    std::optional<QJsonObject> m_parsed; ///< of a text in another form
    QJsonObject::const_iterator m_next;
};

/// Finds the value of one field in many of those JSON texts.
class CustomValueFinder
{
public:
    explicit CustomValueFinder(qint64 fieldId)
        : m_field(fieldId)
    {
    }
    /// In UTF-8, until the next call; empty for none.
    std::string_view operator()(std::string_view json)
    {
        m_reader.emplace(json);
        while (m_reader->next()) {
            if (m_reader->field() == m_field)
                return m_reader->value();
        }
        return {};
    }

private:
    const qint64 m_field;
    std::optional<CustomValueReader> m_reader;
};

} // namespace attache
