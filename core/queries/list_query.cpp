#include "core/queries/list_query.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(attache::ListState)
};

Error unreadable(const QString &what)
{
    return {Error::Kind::Invalid,
            Words::tr("This view cannot be shown: it was made for another list or by a newer "
                      "version. Save it again."),
            what,
            {}};
}

Result<QStringList> wordsOf(const QJsonValue &value, const QString &key)
{
    if (!value.isArray())
        return unreadable(key);
    QStringList words;
    for (const auto each : value.toArray()) {
        if (!each.isString())
            return unreadable(key);
        words.append(each.toString());
    }
    return words;
}

/// Takes @p key out of @p object.
QJsonValue taken(QJsonObject &object, const char *key)
{
    return object.take(QLatin1String(key));
}

Result<void> refuseOthers(const QJsonObject &object)
{
    if (object.isEmpty())
        return {};
    return unreadable(object.keys().join(QLatin1Char(' ')));
}

} // namespace

QString toText(const ListState &state)
{
    const ListQuery &query = state.query;
    QJsonObject facets;
    for (auto it = query.facets.begin(); it != query.facets.end(); ++it)
        facets.insert(it.key(), QJsonArray::fromStringList(it.value()));
    QJsonObject object;
    if (!facets.isEmpty())
        object.insert(QLatin1String("facets"), facets);
    if (!query.text.isEmpty())
        object.insert(QLatin1String("text"), query.text);
    if (!query.sortKey.isEmpty())
        object.insert(QLatin1String("sort"), query.sortKey);
    if (query.descending)
        object.insert(QLatin1String("descending"), true);
    if (!state.columns.isEmpty())
        object.insert(QLatin1String("columns"), QString::fromLatin1(state.columns.toBase64()));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<ListState> listStateFrom(const QString &text, const QStringList &facets)
{
    ListState state;
    if (text.isEmpty())
        return state;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return unreadable(text);
    QJsonObject object = document.object();
    const QJsonValue facetValues = taken(object, "facets");
    if (!facetValues.isUndefined() && !facetValues.isObject())
        return unreadable(QStringLiteral("facets"));
    const QJsonObject chosen = facetValues.toObject();
    for (auto it = chosen.begin(); it != chosen.end(); ++it) {
        if (!facets.contains(it.key()))
            return unreadable(it.key());
        ATTACHE_TRY(const QStringList values, wordsOf(it.value(), it.key()));
        state.query.setFacet(it.key(), values);
    }
    state.query.text = taken(object, "text").toString();
    state.query.sortKey = taken(object, "sort").toString();
    state.query.descending = taken(object, "descending").toBool();
    state.columns = QByteArray::fromBase64(taken(object, "columns").toString().toLatin1());
    ATTACHE_CHECK(refuseOthers(object));
    return state;
}

} // namespace attache
