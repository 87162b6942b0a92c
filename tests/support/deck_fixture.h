#pragma once

#include "core/deck/package_writer.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace attache::test {

/// Builds small presentations part by part, so that each test says what is special about its own.
class DeckFixture
{
public:
    struct Slide
    {
        QByteArray shapes; ///< children of the shape tree
        QByteArray notes;  ///< text of the notes; none when empty
        bool hidden = false;
        QByteArray extra;                        ///< after the shape tree's cSld
        std::vector<Relationship> relationships; ///< beside layout and notes
    };

    /// A shape with the text @p paragraphs (each a list of runs), at y @p top.
    static QByteArray shape(int id, const QByteArray &paragraphs,
                            const QByteArray &placeholder = {}, int top = 0);
    /// A paragraph of runs with these texts.
    static QByteArray paragraph(const QList<QByteArray> &runs, const QByteArray &properties = {});
    static QByteArray picture(int id, const QByteArray &relationship, const QByteArray &description,
                              const QByteArray &frame = {});
    /// The bytes of a PNG of that size, as far as anybody looks.
    static QByteArray png(int width, int height, char seed = 'a');

    /// Adds a slide; @return its part name.
    QString addSlide(const Slide &slide);
    /// Adds a part of any kind.
    void addPart(const QString &name, const QString &contentType, const QByteArray &bytes);
    /// Relationships of a part added with addPart(), or more of the presentation's own.
    void relate(const QString &owner, const std::vector<Relationship> &relationships);

    QString masterName = QStringLiteral("Master");
    QByteArray defaultTextStyle;
    QByteArray presentationExtra; ///< before defaultTextStyle
    QByteArray sections;          ///< the content of an extLst
    qint64 width = 12192000;
    qint64 height = 6858000;
    int layouts = 2; ///< of the one master; slides use the first
    bool withNotesMaster = true;

    /// Writes the file; fails the test when it cannot.
    void save(const QString &path) const;

    static Relationship internal(const char *id, const char *word, const QString &target);
    static Relationship external(const char *id, const char *word, const QString &target);

    static const QByteArray Namespaces;

private:
    struct Extra
    {
        QString name;
        QString contentType;
        QByteArray bytes;
    };
    void addMaster(PackageWriter &writer) const;
    void addNotes(PackageWriter &writer) const;

    std::vector<Slide> m_slides;
    std::vector<Extra> m_parts;
    std::vector<std::pair<QString, std::vector<Relationship>>> m_relationships;
};

} // namespace attache::test
