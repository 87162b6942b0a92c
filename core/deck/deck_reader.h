#pragma once

#include "core/base/progress.h"
#include "core/deck/presentation.h"
#include "core/deck/slide_hash.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace attache {

/// A picture, sound or film a slide shows.
struct SlideMedia
{
    QString part;
    QString contentType;
    qint64 size = 0; ///< bytes
};

/// What stands on one slide, as words.
struct SlideOutline
{
    int position = 0; ///< from 1, in presentation order
    qint64 id = 0;    ///< in its presentation
    QString part;
    QString title;          ///< the title placeholder's, else the largest text, the top-most first
    QStringList body;       ///< paragraphs beside the title, in reading order
    QStringList tableCells; ///< row by row
    QStringList charts;     ///< titles and names of series
    QStringList diagrams;   ///< texts of SmartArt, in the order of its outline
    QStringList altTexts;
    QStringList links; ///< addresses, and "#n" for the slide n of the same deck
    QString notes;
    std::vector<SlideMedia> media;
    QString layout;
    QString master; ///< the name of its theme, as programs show it
    QString section;
    bool hidden = false;
    QByteArray contentHash; ///< hexadecimal; equal for slides that show and say the same

    /// Everything a person may search for, a line each; notes last.
    QString searchText() const;
};

/// What a deck holds.
struct DeckOutline
{
    QString title;  ///< from the document properties
    QString author; ///< the same: who wrote it last, or else who made it
    SlideSize size;
    std::vector<SlideOutline> slides;
    QStringList sections;  ///< in order
    QByteArray thumbnail;  ///< the picture of the first slide the file carries; may be empty
    QString thumbnailType; ///< its content type
    QStringList warnings;  ///< translated: parts that are missing or could not be read
};

/// Reads what a presentation says. Slides must be readable; of charts, diagrams and notes those
/// that are not are named in the warnings and left out.
class DeckReader
{
    Q_DECLARE_TR_FUNCTIONS(DeckReader)

public:
    explicit DeckReader(const Presentation &presentation)
        : m_presentation(presentation)
        , m_hash(presentation)
    {
    }

    /// Errors: Corrupt, naming the part; Cancelled.
    Result<DeckOutline> read(const Progress &progress = {});

private:
    struct Text
    {
        QStringList paragraphs;
        bool isTitle = false;
        int size = 0;        ///< hundredths of a point
        double top = 0;      ///< EMU
        qsizetype index = 0; ///< where its paragraphs begin in the body
    };
    /// Where a shape tree lies on the slide, vertically; groups have scales of their own.
    struct Frame
    {
        double scale = 1;
        double offset = 0;
    };

    Result<SlideOutline> readSlide(const SlideEntry &entry, int position);
    void readShapes(const XmlPart &xml, const pugi::xml_node &tree, const Frame &frame,
                    const Part &part, SlideOutline &slide);
    void readShape(const pugi::xml_node &shape, const Frame &frame, SlideOutline &slide);
    void readGraphic(const XmlPart &xml, const pugi::xml_node &graphic, const Part &part,
                     SlideOutline &slide);
    void readChart(const Part &chart, SlideOutline &slide);
    void readDiagram(const Part &data, SlideOutline &slide);
    void readNotes(const Part &slidePart, SlideOutline &slide);
    Result<void> readLinks(const Part &part, SlideOutline &slide);
    Result<void> readLayout(const Part &part, SlideOutline &slide);
    void readProperties(DeckOutline &deck);
    void chooseTitle(SlideOutline &slide);
    std::optional<XmlPart> optionalXml(const Part &part);
    const Part *referenced(const XmlPart &xml, const pugi::xml_node &node, const Part &part,
                           const char *attribute) const;

    const Presentation &m_presentation;
    SlideHash m_hash;
    QStringList m_warnings;
    std::vector<Text> m_texts;             // of the slide being read
    QHash<QString, QString> m_layoutNames; // part → name
    QHash<QString, QString> m_masterNames; // layout part → theme's name
};

} // namespace attache
