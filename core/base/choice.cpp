#include "core/base/choice.h"

#include <QHash>
#include <QMutex>

#include <deque>

namespace attache {

namespace {

struct Kept
{
    QMutex mutex;
    QHash<QString, int> numbers;
    std::deque<QByteArray> keys; ///< a deque, so that what key() gave out stays where it is
};

Kept &kept()
{
    static Kept all;
    return all;
}

} // namespace

int UnknownKeys::number(QStringView key)
{
    Kept &all = kept();
    const QMutexLocker lock(&all.mutex);
    const QString text = key.toString();
    if (const auto found = all.numbers.constFind(text); found != all.numbers.constEnd())
        return *found;
    const int number = static_cast<int>(all.keys.size());
    all.keys.push_back(text.toUtf8());
    all.numbers.insert(text, number);
    return number;
}

std::optional<int> UnknownKeys::known(QStringView key)
{
    Kept &all = kept();
    const QMutexLocker lock(&all.mutex);
    const auto found = all.numbers.constFind(key.toString());
    return found != all.numbers.constEnd() ? std::optional(*found) : std::nullopt;
}

const char *UnknownKeys::key(int number)
{
    Kept &all = kept();
    const QMutexLocker lock(&all.mutex);
    const bool there = number >= 0 && static_cast<size_t>(number) < all.keys.size();
    return there ? all.keys[static_cast<size_t>(number)].constData() : "";
}

} // namespace attache
