#pragma once

#include "ui/pages/visits/note_reading.h"

#include <QObject>
#include <QPoint>

#include <functional>

class QMenu;

namespace attache {

class Desk;

/// Menus that put right what was read out of a note: whose promise, which day, which need, whether
/// somebody was met for the first time. What is chosen goes to the record, and to the text where
/// nothing else holds it.
class NoteCorrections : public QObject
{
    Q_OBJECT

public:
    /// @p reading outlives this.
    NoteCorrections(Desk &desk, const NoteReading &reading, QObject *parent = nullptr);

    /// Puts other words in the place of the mark of a reading.
    using Replace = std::function<void(const Reading &read, const QString &words)>;

    /// Offers what else each of @p readings can be, which stand in one line.
    void open(const std::vector<Reading> &readings, Id<VisitNote> note, const QPoint &at,
              QWidget *parent, const Replace &replace);

private:
    void offer(QMenu &menu, const Reading &read, Id<VisitNote> note, const Replace &replace);
    void offerPromise(QMenu &menu, const Reading &read);
    void offerUnpromised(QMenu &menu, const Reading &read, Id<VisitNote> note);
    void offerPerson(QMenu &menu, const Reading &read);
    void offerNeed(QMenu &menu, const Reading &read);
    void offerDays(QMenu &menu, QDate day, bool none, const std::function<void(QDate)> &chosen);
    void changePromise(Id<Promise> id, const std::function<void(Promise &)> &change);

    Desk &m_desk;
    const NoteReading &m_reading;
};

} // namespace attache
