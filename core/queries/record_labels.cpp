#include "core/queries/record_labels.h"

namespace attache {

namespace {

struct Label
{
    const char *table;
    const char *sql; ///< the label of the record with id ?1
};

constexpr Label Labels[] = {
    {"account", "SELECT iif(short_name <> '', short_name, name) FROM account WHERE id = ?1"},
    {"account_fact", "SELECT text FROM account_fact WHERE id = ?1"},
    {"contact", "SELECT name FROM contact WHERE id = ?1"},
    {"opportunity", "SELECT name FROM opportunity WHERE id = ?1"},
    {"stage_change", "SELECT o.name FROM stage_change s JOIN opportunity o ON o.id = s.opportunity "
                     "WHERE s.id = ?1"},
    {"buying_role",
     "SELECT c.name FROM buying_role r JOIN contact c ON c.id = r.contact WHERE r.id = ?1"},
    {"visit", "SELECT CASE WHEN v.title <> '' THEN v.title WHEN v.purpose <> '' THEN v.purpose "
              "ELSE iif(a.short_name <> '', a.short_name, a.name) END "
              "FROM visit v JOIN account a ON a.id = v.account WHERE v.id = ?1"},
    {"attendee", "SELECT coalesce(c.name, t.name) FROM attendee t "
                 "LEFT JOIN contact c ON c.id = t.contact WHERE t.id = ?1"},
    {"prep_item", "SELECT iif(text <> '', text, item) FROM prep_item WHERE id = ?1"},
    {"visit_note", "SELECT iif(topic <> '', topic, body) FROM visit_note WHERE id = ?1"},
    {"need", "SELECT text FROM need WHERE id = ?1"},
    {"promise", "SELECT text FROM promise WHERE id = ?1"},
    {"letterhead", "SELECT company FROM letterhead WHERE id = ?1"},
    {"setting", "SELECT key FROM setting WHERE id = ?1"},
    {"custom_field", "SELECT label FROM custom_field WHERE id = ?1"},
    {"saved_view", "SELECT name FROM saved_view WHERE id = ?1"},
    {"talk_track", "SELECT role || ' / ' || stage FROM talk_track WHERE id = ?1"},
    {"deck", "SELECT name FROM deck WHERE id = ?1"},
    {"slide", "SELECT iif(s.title <> '', s.title, d.name || ' · ' || s.position) "
              "FROM slide s JOIN deck d ON d.id = s.deck WHERE s.id = ?1"},
    {"industry_node", "SELECT name_zh FROM industry_node WHERE id = ?1"},
};

constexpr qsizetype LongestLabel = 80;

QString firstLine(const QString &text)
{
    const QString line = text.section(QLatin1Char('\n'), 0, 0).trimmed();
    return line.size() <= LongestLabel ? line : line.first(LongestLabel - 1) + QChar(0x2026);
}

const char *sqlOf(QStringView table)
{
    for (const Label &label : Labels) {
        if (table == QLatin1String(label.table))
            return label.sql;
    }
    return nullptr;
}

} // namespace

Result<QHash<qint64, QString>> recordLabels(Connection &connection, QStringView table,
                                            const QVector<qint64> &ids)
{
    QHash<qint64, QString> labels;
    const char *sql = sqlOf(table);
    if (!sql)
        return labels;
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(sql));
    for (const qint64 id : ids) {
        if (labels.contains(id))
            continue;
        row->reset();
        row->bind(1, id);
        ATTACHE_TRY(const bool found, row->step());
        if (found)
            labels.insert(id, firstLine(row->text(0)));
    }
    return labels;
}

QString recordLabel(Connection &connection, QStringView table, qint64 id)
{
    const auto labels = recordLabels(connection, table, {id});
    return labels ? labels->value(id) : QString();
}

} // namespace attache
